# METADATA
# description: What the status of a goal or an objective means.
package goalpost.lib.lifecycle

# Work that the plan stands or stood by: neither a draft nor called off.
committed := {"active", "achieved", "missed"}
