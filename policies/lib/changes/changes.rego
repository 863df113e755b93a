# METADATA
# description: What a change does to work that is under way, and which review stands behind it.
package goalpost.lib.changes

# True if the work is under way on a day: what was agreed holds until it ends.
running(work, day) if {
	started(work, day)
	day <= work.deadline
}

started(work, day) if {
	work.status == "active"
	work.start <= day
}

# True if what was written does not tell whether the work is under way.
unclear(work) if not work.status

unclear(work) if {
	work.status == "active"
	not work.start
}

unclear(work) if {
	work.status == "active"
	not work.deadline
}

# The address that a block of base has in head.
now_called(address, renamed) := object.get(renamed, address, address)

# A value of base in the words of head: a block becomes its address, a list its
# different members in order, so that the order in which they stand is no change.
plain(value, renamed) := sort({word(item, renamed) | some item in value}) if is_array(value)

else := word(value, renamed)

word(value, renamed) := now_called(value, renamed) if not is_object(value)

else := now_called(value.address, renamed)

# What a part of a row says, however deep, without the order of its lists.
content(value, renamed) := {[names, word(leaf, renamed)] |
	walk(value, [path, leaf])
	not is_object(leaf)
	not is_array(leaf)
	names := [step | some step in path; is_string(step)]
}

# True if two texts say the same but for the space between words.
same_words(a, b) if regex.split(`\s+`, trim_space(a)) == regex.split(`\s+`, trim_space(b))

# The reviews that look at one of the blocks.
covering(reviews, addresses) := {review |
	some review in reviews
	some address in review.scope
	address in addresses
}

# A label for a review on a day that none of the plan has yet.
free_label(day, reviews) := day if {
	every review in reviews {
		review.label != day
	}
}

else := sprintf("%s-%d", [day, count([review | some review in reviews; review.date == day]) + 1])

# How far apart two numbers are, without the traces of binary fractions.
difference(a, b) := rounded if {
	rounded := round(abs(a - b) * 1000000) / 1000000
	rounded != 0
} else := abs(a - b)

# By how many percent a number differs from the old one; undefined where that
# would say nothing.
percent(old, new) := whole if {
	old != 0
	whole := round((100 * abs(new - old)) / abs(old))
	whole >= 1
} else := tenths if {
	old != 0
	tenths := round((1000 * abs(new - old)) / abs(old)) / 10
	tenths > 0
}
