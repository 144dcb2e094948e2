-- Reads a JSON list of jobs from standard input and answers with a JSON list of results, so that many small texts
-- cost one start of pandoc. A job is {kind, format, text} or {kind, format, document}; a result is {ok} or {error}.
local jobs = pandoc.json.decode(io.read("a"), false)
local results = {}

local function read(job)
  -- An empty list of files puts the reader into pandoc's sandbox.
  local document = pandoc.read(job.text, job.format, {}, {})
  return pandoc.write(document, "json")
end

local function write(job)
  local document = pandoc.read(job.document, "json")
  return pandoc.json.encode(pandoc.write(document, job.format, { wrap_text = "none", html_math_method = "mathml" }))
end

for index, job in ipairs(jobs) do
  local run = job.kind == "read" and read or write
  local ok, value = pcall(run, job)
  -- A result is JSON already: to make tables of it and JSON of them again takes far longer than all the rest.
  results[index] = ok and '{"ok":' .. value .. "}" or pandoc.json.encode({ error = tostring(value) })
end
io.write("[", table.concat(results, ","), "]")
