# The example plans are judged as of this day, so that they stay clean in every year.
as_of    = "2027-04-20"
language = "en"
plans    = ["plans"]
