campaign "cold_brew_he" {
  title      = "Cold brew mùa hè"
  strategy   = strategy.email_lifecycle
  objectives = [objective.mql_h1]
  team       = team.marketing
  start      = "2027-05-03"
  end        = "2027-06-30"
  channels   = ["email", "social", "website"]
  segments   = [segment.explorers, segment.loyal]
  kpis       = [kpi.web_traffic, kpi.mql, kpi.sql]
}
