package goalpost.lib.cadence_test

import data.goalpost.lib.cadence

order := ["daily", "weekly", "monthly", "quarterly", "yearly"]

test_every_rhythm_is_rarer_than_those_before_it if {
	rarer := {[one, other] | some one in order; some other in order; cadence.rarer(one, other)}
	rarer == {[order[i], order[j]] | some i, _ in order; some j, _ in order; i > j}
}

test_unknown_words_have_no_order if {
	not cadence.rarer("sometimes", "daily")
	not cadence.rarer("daily", "sometimes")
}
