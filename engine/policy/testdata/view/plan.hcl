# Every block type, with what rules see differently from what is written.
plan "lantern" {
  title       = "Kế hoạch 2027"
  period      = { start = "2027-01-01", end = "2027-12-31" }
  annotations = { owner = "Maya", tags = ["a", "b"], about = goal.brand }
}

team "growth" {
  name     = "Đội tăng trưởng"
  function = "marketing"
  lead     = "Maya"
  capacity = 30.5
}
team "empty" {
  name = "Nobody"
}

goal "brand" {
  title    = "Được nhận biết"
  category = "brand_awareness"
}
goal "sales" {
  title    = "Sell"
  category = "revenue"
  supports = [goal.brand, goal.nowhere]
  primary  = true
}

# category from the goal, horizon from the dates, defaults for kind and status
objective "derived" {
  title    = "Long"
  goal     = goal.brand
  team     = team.growth
  measure  = kpi.mql
  kpis     = [kpi.mql, kpi.own]
  start    = "2027-01-01"
  deadline = "2028-01-01"
  ramp_up  = { days = 30, announced_to = [team.growth, team.empty] }
  milestone "2027-09-30" { target = 3 }
  milestone "2027-03-31" { target = 1 }
  checkin "2027-04-05" { value = 2 }
  checkin "2027-04-05-2" { value = 2.5 }
}
# what is given stands; what is unusable is listed and has no default
objective "given" {
  title    = "Short"
  goal     = goal.bran
  team     = kpi.mql
  category = "team"
  horizon  = "short"
  kind     = "quotta"
  baseline = "620"
  target   = 700
  start    = "2027-01-01"
  deadline = "cuối năm"
  supports = [objective.derived]
  past_growth  = { percent = "9", months = 6 }
  effort_share = { growth = 0.5 }
  status   = "draft"
}

kpi "mql" {
  metric   = "mql"
  team     = team.growth
  drives   = [kpi.own]
  baseline = { value = 620, as_of = "2026-12-31" }
  context "seasonality" {
    note = "Tết"
    from = "2027-02-01"
  }
}
# more than one team, each once; nothing from the catalogue but what is missing
kpi "own" {
  metric    = "share_of_voice"
  name      = "SOV của chúng tôi"
  team      = team.growth
  teams     = [team.empty, team.growth]
  timing    = "leading"
  unit      = 3
  segment   = segment.loyal
  agreed_by = [team.empty]
}
kpi "custom" {
  metric = "smiles_per_hour"
  status = "retired"
}

segment "loyal" {
  name     = "Khách quen"
  basis    = "behavioural"
  channels = ["email"]
  research = { method = "survey", ready_by = "2027-02-30" }
}

strategy "stories" {
  title           = "Stories"
  objectives      = [objective.derived, objective.given]
  personalization = { segments = [segment.loyal], data = ["CRM"] }
  experiments     = [{ variable = "subject", variants = 2, metric = kpi.mql, start = "2027-05-03" }]
}

campaign "summer" {
  title      = "Summer"
  strategy   = strategy.stories
  objectives = [objective.derived]
  team       = team.growth
  start      = "2027-05-01"
  end        = "2027-06-30"
  segments   = [segment.loyal]
  kpis       = [kpi.mql]
  budget     = 12000000000
}

review "2027-04-15" {
  scope    = [objective.derived, goal.brand, kpi.mql, strategy.stories, campaign.summer]
  decision = "keep"
  reason   = "On course"
  teams    = [team.growth]
}
review "2027-04-15-2" {
  scope    = [objective.derived]
  decision = "adjust"
  reason   = "Second thoughts"
}

waiver "w" {
  rule        = "kpi/count_per_team"
  target      = team.growth
  reason      = "New"
  approved_by = "Maya"
  expires     = "2027-06-30"
}
