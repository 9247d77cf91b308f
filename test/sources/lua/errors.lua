-- Errors are setjmp and longjmp in the interpreter; coroutines run one C stack in another's frames.
print(pcall(error, "plain"))
print(pcall(error, { code = 7 }) == false, select(2, pcall(error, { code = 7 })).code)
print(pcall(function() local x = nil; return x.field end))
print(pcall(function() return #5 end))
print(pcall(function() return {} < {} end))
print(pcall(string.rep))
print(xpcall(function() error("deep", 2) end, function(m) return "handled: " .. m end))
print(select("#", pcall(function(...) return ... end, 1, nil, 3)))
local function nest(n)
  if n == 0 then error("bottom " .. n) end
  local ok, message = pcall(nest, n - 1)
  error(message .. " " .. n, 0)
end
print(pcall(nest, 20))
local function recurse() return 1 + recurse() end
local ok, message = pcall(recurse)
print(ok, (message:gsub("%(.*", "")))
print(pcall(string.rep, "x", 1 << 62))
print(pcall(load, "x ="))
print(load("return 1 +"))
print(load("return ...", "chunk", "t")(42))
print(assert(1, "no"), pcall(assert, false, "failed"), pcall(assert, nil))

local generate = coroutine.wrap(function(a)
  for i = 1, 3 do a = coroutine.yield(a * i) end
  return "done"
end)
print(generate(10), generate(20), generate(30), generate(0))
local function permutations(list)
  return coroutine.wrap(function()
    local function permute(n)
      if n == 0 then coroutine.yield(list) else
        for i = 1, n do
          list[n], list[i] = list[i], list[n]
          permute(n - 1)
          list[n], list[i] = list[i], list[n]
        end
      end
    end
    permute(#list)
  end)
end
for p in permutations({ 1, 2, 3 }) do io.write(table.concat(p), " ") end
print()
local co = coroutine.create(function() pcall(coroutine.yield, "inside pcall"); error("in coroutine") end)
print(coroutine.resume(co)); print(coroutine.status(co)); print(coroutine.resume(co)); print(coroutine.status(co), coroutine.resume(co))
print(coroutine.isyieldable(), select(2, coroutine.running()))
local producers = {}
for i = 1, 1000 do producers[i] = coroutine.wrap(function() local n = i; while true do coroutine.yield(n); n = n + 1 end end) end
local sum = 0
for round = 1, 5 do for i = 1, 1000 do sum = sum + producers[i]() end end
print(sum)
print(pcall(coroutine.wrap(function() coroutine.wrap(function() error("inner") end)() end)))
local closing = coroutine.create(function() local x <close> = setmetatable({}, { __close = function() print("closed") end }); coroutine.yield() end)
coroutine.resume(closing); print(coroutine.close(closing))
