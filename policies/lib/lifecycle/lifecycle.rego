# METADATA
# description: What the status of a goal, an objective or a strategy means.
package goalpost.lib.lifecycle

# Work that the plan stands or stood by: neither a draft nor called off.
committed := {"active", "achieved", "missed"}

# What strategies are being followed, or are about to be.
pursued := {"proposed", "active"}
