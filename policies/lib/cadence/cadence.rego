# METADATA
# description: How often something happens, as the words of the model order it.
package goalpost.lib.cadence

# The most days that lie between two times of a rhythm.
days := {"daily": 1, "weekly": 7, "monthly": 31, "quarterly": 92, "yearly": 366}

# True if the first rhythm comes round less often than the second.
rarer(a, b) if days[a] > days[b]
