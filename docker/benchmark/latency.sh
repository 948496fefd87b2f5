# shellcheck shell=bash
# How long each list, search and detail of the API takes, and each page, for twenty clients. Sourced by run.sh.

LOAD=2 UNHURRIED_LOAD=5 MOST_USED_UNHURRIED_LOAD=10 # seconds; with a pause twenty clients ask twenty times a second, so p99 needs longer
ASK_FIRST=10
API_AIM=50 MOST_USED_AIM=50 PAGE_AIM=80 # milliseconds, p99
OK=200 TO_THE_SALE='303http[^ ]*/sell[?][^ ]*' TO_HOME='303http://[^/ ]*/'
ASKED=()

seconds() { # DEFAULT: or what --seconds says
  printf '%s' "${SECONDS_EACH:-$1}"; }

warm_up() { # PORT
  load "$1" paths "$WORKPLACE/paths" "$(awk "BEGIN { printf \"%.1f\", $(seconds $LOAD) / 3 + 0.05 }")" >/dev/null; }

# ---------------------------------------------------------------------------------------------------------------
# What is asked for: addresses whose {name} is a field of each of an input's rows
# ---------------------------------------------------------------------------------------------------------------

input() { # NAME SQL: its rows, one JSON object a line
  ask_database "select row_to_json(input) from ($2) input" >"$WORKPLACE/$1.input"; }

make_inputs() { # always the same rows of the same shop, and never neighbours
  local end start
  end=$(swapped name 'char_length(name) - 3') start=$(swapped phrase 2)
  input nothing 'select'
  input order 'select id, number from orders where number is not null order by hashint8(id) limit 1000'
  input draft "select id from orders where status = 'draft'"
  input unpaid "select id from orders where status = 'placed' and paid_minor < total_minor order by hashint8(id) limit 1000"
  input refundable "select o.id, 'quantity-' || l.id || '=1' as line from orders o join order_lines l on l.order_id = o.id and l.position = 1
    where o.status = 'fulfilled' and o.granted_minor = 0 and l.total_minor > 0 order by hashint8(o.id) limit 1000"
  input buyer "select name, $end as misspelt from (select distinct c.name from customers c join orders o on o.customer_id = c.id) named order by hashtext(name) limit 200"
  input customer "select id, lead(id, 7, 1::bigint) over (order by hashint8(id)) as other from customers where id > 1 order by hashint8(id) limit 1000"
  input person "select name, $end as misspelt from (select distinct name from customers) named order by hashtext(name) limit 200"
  input email 'select email from customers where email is not null order by hashint8(id) limit 200'
  input tag 'select distinct unnest(tags) as tag from customers'
  input widget "select id, sku, barcode,
      string_agg('id=' || id, '&') over (rows between current row and 49 following) as fifty,
      string_agg(id || ':2', ',') over (rows between current row and 4 following) as five,
      string_agg('widget=' || id || '&quantity=3', '&') over (rows between current row and 9 following) as ten,
      string_agg('widget=' || id || '&copies=2', '&') over (rows between current row and 9 following) as labels
    from (select * from widgets where archived_at is null and barcode is not null order by hashint8(id) limit 1000) chosen"
  input phrase "select phrase, $start as misspelt from (select distinct substring(name from '^[^ ]+ [^ ,]+') as phrase from widgets) named
    where char_length(phrase) > 6 order by hashtext(phrase) limit 200"
  input category 'select name as category from categories'
  input status "select code as status from statuses where code <> 'draft'"
  input day 'select current_date - 6 - back as from_day, current_date - back as to_day from generate_series(0, 300) back'
  input staff "select id from staff.accounts where access_level <> 'customer'"
  input sheet "select kind, string_agg('widget=' || id || '&quantity=3', '&') over (rows between current row and 9 following) as ten
    from (select * from widgets where archived_at is null order by hashint8(id) limit 200) chosen, unnest('{receive,count}'::text[]) kind"
}

swapped() { # COLUMN N: SQL for the column with the two letters after its Nth in the wrong order
  printf 'left(%s, %s) || substr(%s, %s + 2, 1) || substr(%s, %s + 1, 1) || substr(%s, %s + 3)' "$1" "$2" "$1" "$2" "$1" "$2" "$1" "$2"; }

# The pages of a list that follow its first, as a reader who turns them meets them.
input_pages_of() { # NAME PATH
  local after='' i
  for ((i = 0; i < 20; i++)); do
    after=$(curl -fsS -G -H "Authorization: Bearer $TOKEN" ${after:+--data-urlencode "after=$after"} "http://127.0.0.1:$API$2" | jq -r '.next // empty')
    [ -n "$after" ] || break
    jq -nc --arg after "$after" '{$after}'
  done >"$WORKPLACE/$1.input"
}

addresses() { # TEMPLATE INPUT: {field} is encoded, {+field} stands as it is
  jq -r --arg template "$1" 'reduce to_entries[] as {$key, $value} ($template;
    (./"{\($key)}" | join($value | tostring | @uri)) / "{+\($key)}" | join($value | tostring))' "$WORKPLACE/$2.input"
}

# ---------------------------------------------------------------------------------------------------------------
# A row
# ---------------------------------------------------------------------------------------------------------------

# What a failure answers is quick, and a redirection to sign-in too: wrk would take the second for a success.
refusal() { # PORT ANSWER: why the first of $WORKPLACE/paths can't be measured; nothing if they can
  local with other
  [ -s "$WORKPLACE/paths" ] || { printf 'the shop has nothing of that kind'; return; }
  mapfile -d '' with < <(headers)
  other=$(head -n $ASK_FIRST "$WORKPLACE/paths" | sed "s|.*|url = \"http://127.0.0.1:$1&\"\noutput = /dev/null|" |
    curl -sS --no-progress-meter -w '%{http_code}%{redirect_url}\n' "${with[@]}" -K - 2>&1 | grep -vxE "$2" | sort | uniq -c | sort -rn | head -n 1) || true
  [ -z "$other" ] || awk '{ $1 = $1 " of the first answers:"; print }' <<<"$other"
}

figures_of() { # PORT SECONDS AIM [PAUSE]: p50, p99 and rate, as cells; a p99 above the aim stands out
  local rate p50 p99 failed why
  read -r rate p50 p99 failed <<<"$(load_until_answered "$1" paths "$WORKPLACE/paths" "$2" "${@:4}")"
  why=$(no_figure "$p99" "$failed")
  if [ -n "$why" ]; then printf '%s |  | ' "$why"
  elif [ "$p99" -gt $((1000 * $3)) ]; then printf '%s | **%s** | %s' "$(milliseconds "$p50")" "$(milliseconds "$p99")" "$rate"
  else printf '%s | %s | %s' "$(milliseconds "$p50")" "$(milliseconds "$p99")" "$rate"; fi
}

measured() { # WHAT TEMPLATE CELLS…
  local cells
  printf -v cells ' | %s' "${@:3}"
  printf "| %s: \`%s\`%s |\n" "$1" "$2" "$cells"
  say "  $1: $2$cells"
}

head_of_table() { # WHAT
  printf '| %s, %s clients | p50 ms | p99 ms | a second | with a pause of %s ms: p50 ms | p99 ms | p99 aim |\n|---|---|---|---|---|---|---|\n' "$1" "$CLIENTS" "$PAUSE"; }

ask() { # WHAT TEMPLATE [INPUT]: on PORT, for ANSWER, with AIM
  local why
  ASKED+=("$2")
  addresses "$2" "${3:-nothing}" >"$WORKPLACE/paths"
  why=$(refusal "$PORT" "$ANSWER")
  if [ -n "$why" ]; then measured "$1" "$2" "not measured: $why" '' '' '' '' "$AIM"; return; fi
  local quick paused
  warm_up "$PORT"
  quick=$(figures_of "$PORT" "$(seconds $LOAD)" "$AIM")
  paused=$(figures_of "$PORT" "$(seconds "$UNHURRIED")" "$AIM" "$PAUSE")
  measured "$1" "$2" "$quick" "${paused% | *}" "$AIM"
}

# ---------------------------------------------------------------------------------------------------------------
# The API
# ---------------------------------------------------------------------------------------------------------------

api_table() {
  serve
  as_api_client
  make_inputs
  input_pages_of orders_page /orders
  input_pages_of widgets_page /widgets
  input_pages_of customers_page /customers
  local PORT=$API ANSWER=$OK AIM=$API_AIM UNHURRIED=$UNHURRIED_LOAD
  head_of_table 'the API'

  ask 'the day, for Home' /reports/today
  ask orders /orders
  ask 'orders, further pages' '/orders?after={after}' orders_page
  ask 'orders, oldest first' '/orders?sort=oldest'
  ask 'orders, smallest first' '/orders?sort=total'
  ask 'orders, largest first' '/orders?sort=-total'
  ask 'orders by number' '/orders?q={number}' order
  ask 'orders by customer' '/orders?q={name}' buyer
  ask 'orders by a customer misspelt' '/orders?q={misspelt}' buyer
  ask 'orders by status' '/orders?status={status}' status
  ask 'orders of a week' '/orders?from={from_day}&to={to_day}' day
  ask 'orders of a customer' '/orders?customerId={id}' customer
  ask 'orders by a colleague' '/orders?staffId={id}' staff
  ask 'orders with a refund to pay out' '/orders?toPayOut=true'
  ask 'orders of a week, what they come to' '/orders/totals?from={from_day}&to={to_day}' day
  ask 'orders by status, what they come to' '/orders/totals?status={status}' status
  ask 'one order' '/orders/{id}' order
  ask 'parked sales' /drafts

  ask products /widgets
  ask 'products, further pages' '/widgets?after={after}' widgets_page
  ask 'products, from Z to A' '/widgets?sort=-name'
  ask 'products by price' '/widgets?sort=price'
  ask 'products by price, dearest first' '/widgets?sort=-price'
  ask 'products by stock' '/widgets?sort=stock'
  ask 'products by stock, most first' '/widgets?sort=-stock'
  ask 'products, newest first' '/widgets?sort=newest'
  ask 'products, oldest first' '/widgets?sort=oldest'
  ask 'products by SKU' '/widgets?q={sku}' widget
  ask 'products by name' '/widgets?q={phrase}' phrase
  ask 'products by a name misspelt' '/widgets?q={misspelt}' phrase
  ask 'products of a category' '/widgets?category={category}' category
  ask 'products archived' '/widgets?archived=true'
  ask 'products low on stock' '/widgets?lowStock=true'
  ask 'fifty products by id' '/widgets/by-ids?{+fifty}' widget
  ask 'one product by barcode' '/widgets/by-code?code={barcode}' widget
  ask 'one product' '/widgets/{id}' widget
  ask 'its stock movements' '/widgets/{id}/movements' widget
  ask categories /categories

  ask customers /customers
  ask 'customers, further pages' '/customers?after={after}' customers_page
  ask 'customers, from Z to A' '/customers?sort=-name'
  ask 'customers, newest first' '/customers?sort=newest'
  ask 'customers, oldest first' '/customers?sort=oldest'
  ask 'customers by name' '/customers?q={name}' person
  ask 'customers by a name misspelt' '/customers?q={misspelt}' person
  ask 'customers by e-mail address' '/customers?q={email}' email
  ask 'customers by tag' '/customers?tag={tag}' tag
  ask 'one customer' '/customers/{id}' customer
  ask 'their store credit' '/customers/{id}/store-credit' customer
  ask 'two customers, before they are merged' '/customers/{id}/merge?from={other}' customer

  ask 'search for an order number' '/search?q={number}' order
  ask 'search for a customer' '/search?q={name}' person
  ask 'search for a customer misspelt' '/search?q={misspelt}' person
  ask 'search for a SKU' '/search?q={sku}' widget
  ask 'search for a product' '/search?q={phrase}' phrase
  ask 'search for a product misspelt' '/search?q={misspelt}' phrase

  ask 'the shop' /shop
  ask colleagues /staff
  ask 'who is signed in' /staff/me
  rows_for_the_rest
}

# What the API's document has and no row above asks for, so that nothing new is forgotten.
rows_for_the_rest() {
  local shape path
  printf '%s\n' "${ASKED[@]}" | sed 's/?.*//; s/{[^}]*}/{}/g' >"$WORKPLACE/asked"
  while read -r shape path; do
    grep -qxF -e "$shape" "$WORKPLACE/asked" ||
      measured 'not asked for' "$path" 'not measured: the benchmark has no row for it' '' '' '' '' ''
  done < <(curl -fsS -H "Authorization: Bearer $(<"$WORKPLACE/operator-token")" "http://127.0.0.1:$API/q/openapi?format=json" | jq -r '.paths | to_entries[] | select(.value.get.responses["200"].content["application/json"]) | .key | "\(gsub("{[^}]*}"; "{}")) \(.)"')
}

# ---------------------------------------------------------------------------------------------------------------
# The pages
# ---------------------------------------------------------------------------------------------------------------

pages_table() {
  serve
  make_inputs
  input_pages_of orders_page /orders
  local PORT=$PAGES ANSWER=$OK AIM=$MOST_USED_AIM UNHURRIED=$MOST_USED_UNHURRIED_LOAD
  head_of_table pages

  as_browser
  ask Home /
  ask Sell /sell
  ask Orders /orders
  ask 'one order' '/orders/{id}' order
  ask 'search for a customer' '/search?q={name}' person

  AIM=$PAGE_AIM UNHURRIED=$UNHURRIED_LOAD
  ask 'search for an order number' '/search?q={number}' order
  ask 'search for a customer misspelt' '/search?q={misspelt}' person
  ask 'search for a product' '/search?q={phrase}' phrase
  ask 'suggestions for a search' '/search/suggestions?q={phrase}' phrase

  ask 'Sell with five lines' '/sell?lines={+five}' widget
  ask "Sell's products by name" '/sell/tiles?q={phrase}' phrase
  ask 'charge' '/sell/charge?lines={+five}' widget
  ask 'charge the rest' '/sell/rest/{id}' unpaid
  ask 'change for cash' '/sell/charge/change?dueMinor=1990&tendered=50'
  ask 'discount on a line' '/sell/cut?lines={id}:2&line={id}' widget
  ask 'a piece that was found' '/sell/found?lines={id}:100000&line={id}' widget
  ask 'choose a customer' '/sell/customer?q={name}' person
  ask 'parked sales' /sell/parked
  ask 'what a scanner sends' '/sell/scanner?q={barcode}' widget
  as_htmx
  ask 'scan' '/sell/scan?lines={+five}&q={barcode}' widget
  ask 'one more of a line' '/sell/change?lines={+five}&add={id}' widget
  ask 'discount on a sale' '/sell/discount?lines={+five}&newDiscount=5%25&newReason=regular' widget
  ask 'note on a sale' '/sell/note?lines={+five}&newNote=for+Monday' widget
  as_browser
  ANSWER=$TO_THE_SALE
  ask 'customer of a sale, taken' '/sell/for?lines=1:2&buyer={id}' customer
  ask 'discount on a line, taken' '/sell/cut/set?lines={id}:2&line={id}&newDiscount=5%25&newReason=regular' widget
  ask 'a piece that was found, taken' '/sell/found/set?lines={id}:100000&line={id}&newFound=in+the+window' widget
  ask 'parked sale, taken up' '/sell/parked/{id}' draft
  ANSWER=$TO_HOME
  ask 'a form that was kept, where none is' /kept-form
  ANSWER=$OK

  ask 'Orders, further pages' '/orders?after={after}' orders_page
  ask 'Orders by customer' '/orders?q={name}' buyer
  ask 'Orders by status' '/orders?status={status}' status
  ask 'receipt' '/orders/{id}/receipt' order
  ask 'refund' '/orders/{id}/refund' refundable
  ask 'refund, review' '/orders/{id}/refund?review=true&{+line}&reason=late' refundable
  ask 'refund, amount' '/orders/{id}/refund/amount?{+line}' refundable

  ask Products /products
  ask 'Products by name' '/products?q={phrase}' phrase
  ask 'Products low on stock' '/products?show=low'
  ask 'one product' '/products/{id}' widget
  ask 'product, edit' '/products/{id}/edit' widget
  ask 'product, picture' '/products/{id}/image' widget
  ask 'product, new' /products/new
  ask 'products, import' /products/import
  ask 'labels of ten products' '/products/labels?{+labels}' widget

  ask 'Stock: what runs low' /stock
  ask 'receive or count, ten lines' '/stock/{kind}?{+ten}' sheet
  ask 'stock history' '/stock/history/{id}' widget

  ask Customers /customers
  ask 'Customers by name' '/customers?q={name}' person
  ask 'one customer' '/customers/{id}' customer
  ask 'customer, edit' '/customers/{id}/edit' customer
  ask 'customer, new' /customers/new
  ask 'customer, store credit' '/customers/{id}/store-credit' customer
  ask 'customers, choose one to merge' '/customers/{id}/merge' customer
  ask 'customers, merge' '/customers/{id}/merge?other={other}' customer
  ask 'customer, erase' '/customers/{id}/erase' customer

  ask password /password
  HEADERS=()
  ask 'sign-in' /sign-in
}

as_htmx() { as_browser; HEADERS+=('HX-Request: true'); }
