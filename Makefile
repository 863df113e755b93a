# Every command of the project in one place; .ci/run and the workflow call these targets.

GO       ?= go
TOOL     := $(GO) tool -modfile=.ci/tools/go.mod
FUZZTIME ?= 10000x
BENCH    ?=

.DEFAULT_GOAL := help

.PHONY: help
help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: build
build: ## Build bin/goalpost
	$(GO) build -o bin/goalpost ./cmd/goalpost

.PHONY: test
test: ## Run every test, Rego tests included
	$(GO) test ./...

.PHONY: rehearsal
rehearsal: ## Play pull requests without GitHub, with the action's own steps
	$(GO) test -count=1 -v ./engine/rehearsal

.PHONY: picture
picture: ## Make the picture of a pull request in docs/images (needs Chromium)
	.ci/picture

.PHONY: race
race: ## Run the concurrent packages under the race detector
	$(GO) test -race -short ./engine/policy/... ./engine/check/...

.PHONY: rules
rules: ## Run the tests of the built-in rules, with coverage
	$(GO) run ./cmd/goalpost test --coverage --threshold 95

.PHONY: plans
plans: ## Check the example plans with goalpost itself
	$(GO) run ./cmd/goalpost check plans

.PHONY: fmt
fmt: ## Format Go and Rego
	gofmt -w .
	$(TOOL) opa fmt --write policies engine/bench/conftest

.PHONY: lint
lint: lint-format lint-modules lint-go lint-rego lint-actions ## Run every linter

.PHONY: lint-format
lint-format: # gofmt lists files and still exits 0
	@unformatted=$$(gofmt -l .) && test -z "$$unformatted" || { echo "not formatted, run make fmt: $$unformatted"; exit 1; }

.PHONY: lint-modules
lint-modules: # the linter of the rules has to be the OPA that evaluates them
	$(GO) mod tidy -diff
	@test "$$($(GO) list -m github.com/open-policy-agent/opa)" = "$$(cd .ci/tools && $(GO) list -m github.com/open-policy-agent/opa)" \
		|| { echo "go.mod and .ci/tools/go.mod name different versions of OPA"; exit 1; }

.PHONY: lint-go
lint-go:
	$(GO) vet ./...
	$(TOOL) staticcheck ./...

.PHONY: lint-rego
lint-rego:
	$(TOOL) opa fmt --list --fail policies engine/bench/conftest
	$(TOOL) opa check --strict --capabilities docs/capabilities.json policies engine/bench/conftest

.PHONY: lint-actions
lint-actions:
	$(TOOL) actionlint

.PHONY: docs
docs: ## Regenerate everything that is generated
	$(GO) generate ./...

.PHONY: docs-check
docs-check: ## Fail when something generated is out of date
	.ci/generated

.PHONY: fuzz
fuzz: ## Fuzz every target, FUZZTIME inputs each (default 10000x)
	.ci/fuzz $(FUZZTIME)

.PHONY: cover
cover: ## Show the coverage of the Go tests by package
	$(GO) test -cover ./...

.PHONY: bench
bench: ## Measure goalpost, side by side with conftest (BENCH="-runs 5", "-rows change", "-rows audit,growth -runs 3 -commits 1000")
	$(GO) run ./engine/bench $(BENCH)

.PHONY: ci
ci: ## Run what CI runs
	.ci/run
