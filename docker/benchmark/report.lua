-- wrk's figures on one line, for run.sh: requests a second, median and 99th percentile in microseconds, answers that were no success.
-- "paths FILE": each request asks for one line of FILE, picked at random. "sales FILE": it posts one, with an Idempotency-Key of its own.
-- A third argument is the pause of a client between an answer and its next request, in milliseconds on average. wrk takes the time from the request on.
local thread_number = 0
local lines, requests, posts = {}, {}, false

function setup(thread)
  thread:set("number", thread_number)
  thread_number = thread_number + 1
end

-- of chance: two loads within one second of the clock would send the same keys
local function seed()
  local a, b, c = assert(io.open("/dev/urandom", "rb")):read(3):byte(1, 3)
  return (a * 256 + b) * 256 + c
end

function init(arguments)
  posts = arguments[1] == "sales"
  for line in io.lines(arguments[2]) do
    lines[#lines + 1] = line
    requests[#requests + 1] = not posts and wrk.format("GET", line) or nil
  end
  math.randomseed(seed())
  run = math.random(1, 1000000000)
  sent = 0
  local pause = tonumber(arguments[3])
  if pause then
    -- clients that all wait equally long would all ask at once
    function delay() return math.random(math.floor(pause / 2), math.floor(pause * 1.5)) end
  end
end

function request()
  if not posts then return requests[math.random(#requests)] end
  sent = sent + 1
  wrk.headers["Content-Type"] = "application/json"
  wrk.headers["Idempotency-Key"] = string.format("benchmark-%d-%d-%d", run, number, sent)
  return wrk.format("POST", "/orders", nil, lines[math.random(#lines)])
end

function done(summary, latency)
  local errors = summary.errors
  print(string.format("FIGURES %.0f %d %d %d", summary.requests / (summary.duration / 1000000),
    latency:percentile(50), latency:percentile(99), errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
