package goalpost.lib.lifecycle_test

import data.goalpost.lib.lifecycle

test_ended_work_still_counts if {
	every status in ["active", "achieved", "missed"] {
		status in lifecycle.committed
	}
}

test_drafts_and_cancelled_work_do_not_count if {
	every status in ["draft", "cancelled"] {
		not status in lifecycle.committed
	}
}

test_strategies_that_are_followed if {
	lifecycle.pursued == {"proposed", "active"}
	every status in ["paused", "abandoned"] {
		not status in lifecycle.pursued
	}
}
