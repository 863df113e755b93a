as_of = "2027-04-20"
plans = ["plans"]
