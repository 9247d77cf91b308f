-- Tables, closures, metatables, integer and float arithmetic, goto, varargs.
local function counter()
  local n = 0
  return function(step) n = n + (step or 1); return n end
end
local a, b = counter(), counter()
print(a(), a(5), b(), a())

local Point = {}
Point.__index = Point
Point.__add = function(p, q) return setmetatable({ x = p.x + q.x, y = p.y + q.y }, Point) end
Point.__eq = function(p, q) return p.x == q.x and p.y == q.y end
Point.__lt = function(p, q) return p.x < q.x end
Point.__le = function(p, q) return p.x <= q.x end
Point.__tostring = function(p) return ("(%g, %g)"):format(p.x, p.y) end
Point.__len = function() return 2 end
Point.__call = function(p, k) return p[k] end
Point.__concat = function(p, q) return tostring(p) .. "~" .. tostring(q) end
Point.__close = function(p) print("closed", p) end
local function point(x, y) return setmetatable({ x = x, y = y }, Point) end
print(tostring(point(1, 2) + point(0.5, -2)), point(1, 1) == point(1, 1), point(1, 2) < point(2, 0), #point(0, 0))
print(point(3, 4)("y"), point(1, 2) .. point(3, 4), point(1, 0) <= point(1, 5))
do
  local p <close> = point(7, 8)
  print("in scope", p)
end

print(7 // 2, -7 // 2, 7 % -3, -7 % 3, 7.5 // 2, 2^53, 1e15, 1e100, 10 / 2, 3 | 5, 6 ~ 3, ~0, 1 << 62, 1 << 63, 1 << 64, -1 >> 1)
print(math.maxinteger, math.mininteger, math.maxinteger + 1 == math.mininteger, math.maxinteger * 2)
print(0x7fffffffffffffff, 0xffffffffffffffff, 0x1p-2, 1e308 * 10, -1e308 * 10, 0 / 0 ~= 0 / 0)
print(pcall(function() return 1 // 0 end))
print(1.0 // 0, -1 % math.huge, 5 // 0.0, math.tointeger(3.0), math.type(1), math.type(1.0), 3 == 3.0, "10" + 5, "0x10" * 2)
print(string.format("%5d|%-5d|%05d|%+d|%x|%X|%o|%e|%.3f|%g|%a|%q|%s|%10.3s|%c|%%|%i", 42, 42, 42, 42, 255, 255, 8, 12345.678, 1 / 3, 1e20, 1.5, "a\n\"b\0", "text", "abcdef", 65, 7))
print(select("#", nil, nil), select(-1, 1, 2, 3), (select(2, "a", "b", "c")))

local t = {}
for i = 1, 100 do t[i] = (i * 7919) % 101 end
table.sort(t)
print(table.concat(t, ",", 1, 20), #t, table.unpack(t, 98, 100))
table.sort(t, function(x, y) return x > y end)
print(t[1], t[100], table.remove(t), table.remove(t, 1), #t)
table.insert(t, 1, "first"); table.move(t, 1, 3, 50)
print(t[50], t[51], next({}), rawlen(t), rawequal(t, t))

for i = 10, 1, -3 do io.write(i, " ") end
for i = 1.0, 2.0, 0.25 do io.write(i, " ") end
print()
for i = 1, 3 do
  for j = 1, 3 do
    if (i + j) % 2 == 0 then goto continue end
    io.write(i, j, " ")
    ::continue::
  end
end
print()
local s = {}
for k, v in pairs({ 10, 20, 30, x = 1 }) do s[#s + 1] = tostring(k) .. "=" .. tostring(v) end
table.sort(s)
print(table.concat(s, " "))
print(#"\u{7FFFFFFF}\u{48}\z
      continued", utf8.char(228, 8364, 128512), utf8.len("äöü"), utf8.codepoint("€", 1))
