strategy "content_seo" {
  title      = "SEO, nội dung rang xay và sự kiện thử cà phê tại cửa hàng"
  objectives = [objective.share_of_voice, objective.mql_h1]
  channels   = ["website", "social", "store"]
  listening  = "Khảo sát NPS và đọc bình luận hằng tuần"
}

strategy "email_lifecycle" {
  title           = "Email vòng đời khách hàng theo phân khúc"
  objectives      = [objective.mql_h1, objective.online_revenue_2028]
  channels        = ["email"]
  personalization = { segments = [segment.loyal], data = ["CRM", "GA4"] }

  experiments = [
    { variable = "email_subject", variants = 2, metric = kpi.mql, start = "2027-05-03", end = "2027-05-31" },
  ]
}
