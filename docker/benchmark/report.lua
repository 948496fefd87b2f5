-- wrk's figures on one line, for run.sh: requests a second, median and 99th percentile in microseconds, answers that were no success.
-- With orders=FILE the requests are sales: each line of FILE is the body of one, and each gets an Idempotency-Key of its own.
local thread_number = 0
local bodies = {}

function setup(thread)
  thread:set("number", thread_number)
  thread_number = thread_number + 1
end

function init(arguments)
  if arguments[1] then
    for line in io.lines(arguments[1]) do bodies[#bodies + 1] = line end
    math.randomseed(os.time() + number)
    run = math.random(1, 1000000000)
    sent = 0
  end
end

function request()
  if #bodies == 0 then return wrk.format() end
  sent = sent + 1
  wrk.headers["Content-Type"] = "application/json"
  wrk.headers["Idempotency-Key"] = string.format("benchmark-%d-%d-%d", run, number, sent)
  return wrk.format("POST", nil, nil, bodies[math.random(#bodies)])
end

function done(summary, latency)
  local errors = summary.errors
  print(string.format("FIGURES %.0f %d %d %d", summary.requests / (summary.duration / 1000000),
    latency:percentile(50), latency:percentile(99), errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
