-- String patterns, os and io, garbage collection, and enough work to compile every part of the interpreter well.
print(("hello world from Lua"):find("o w"), ("hello"):find("l+"), ("a.b"):find(".", 1, true), ("key = value"):match("^(%w+)%s*=%s*(%w+)$"))
for word in ("one two  three"):gmatch("%a+") do io.write("<", word, ">") end
print(("abc"):gsub("%w", "%0%0"), ("hello"):gsub("l", { l = "L" }), ("x=1,y=2"):gsub("(%w)=(%w)", "%2=%1"), ("abc"):gsub("", "-"))
print(("THE (quick) fox"):find("%((%a+)%)"), ("f(a(b)c)d"):match("%b()"), ("  trim  "):match("^%s*(.-)%s*$") .. "|", ("äb"):byte(1, -1))
print(("x"):rep(3, ","), ("abc"):reverse(), ("MiXed"):lower(), ("MiXed"):upper(), ("abcdef"):sub(-3, -2), #("\0\1\2"))
print(string.pack("<i4>I2z", -2, 513, "zero"):byte(1, -1))
print(string.unpack("<i4>I2z", string.pack("<i4>I2z", -2, 513, "zero")))
print(tostring(1e15), tostring(0.1), 1e16, 123456789012345678, 2^63, -0.0, 100 // 1e-1, tonumber("  0x1F  "), tonumber("1e1"), tonumber("z", 36), tonumber("8", 8), tonumber(""))
print(os.time({ year = 2026, month = 1, day = 1, hour = 12 }) - os.time({ year = 2025, month = 12, day = 31, hour = 12 }), os.date("!%Y-%m-%d %H:%M:%S", 86400), os.getenv("NO_SUCH_VARIABLE"), type(os.clock()))

local name = arg[1]
local file = assert(io.open(name, "w"))
file:write("line 1\n", 2, " ", 3.5, "\nlast line without newline")
print(file:seek("cur"), file:seek("set", 5), file:close(), io.type(file))
for line in io.lines(name) do io.write("[", line, "]") end
print()
file = io.open(name); print(file:read("l", "n", "n", "l", "a")); print(file:read("a"), file:read("l"), file:read(0)); file:close()
file = io.open(name, "a+b"); file:setvbuf("full", 16); file:write(("0123456789"):rep(10)); file:seek("set"); print(#file:read("a")); file:close()
print(io.open("/no/such/file"))
print(os.rename(name, name .. ".moved"), os.remove(name .. ".moved"), os.remove(name))

local weak = setmetatable({}, { __mode = "v" })
local finalised = 0
for i = 1, 200 do weak[i] = setmetatable({}, { __gc = function() finalised = finalised + 1 end }) end
collectgarbage(); collectgarbage()
print(finalised, next(weak), collectgarbage("isrunning"), collectgarbage("count") > 10)

local composite, primes = {}, 0
for i = 2, 30000 do
  if not composite[i] then primes = primes + 1; for j = i * i, 30000, i do composite[j] = true end end
end
local function fib(n) if n < 2 then return n end return fib(n - 1) + fib(n - 2) end
local words = {}
for i = 1, 5000 do words[i] = ("%04x"):format((i * 2654435761) % 65536) end
table.sort(words)
local joined = table.concat(words)
local checksum = 0
for i = 1, #joined do checksum = (checksum * 31 + joined:byte(i)) & 0xffffffff end
local x = 0.0
for i = 1, 50000 do x = x + math.sin(i) * math.sqrt(i) end
print(primes, fib(20), checksum, ("%.10g"):format(x), math.floor(-3.5), math.ceil(-3.5), math.fmod(-7, 3), math.ult(1, -1), math.abs(math.mininteger))
