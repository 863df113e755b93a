as_of    = "2027-04-20"
plans    = ["plans"]
policies = ["policies"]

rule "company/social_budget" {
  severity = "error"
  params   = { max_percent = 40 }
}
