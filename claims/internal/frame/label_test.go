package frame

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims/internal/quantity"
)

// labels returns the labels of the quantities of a text that are no dates, and
// the text between the pieces of each.
func labels(text string) []string {
	s, qs, exprs := read(text)
	frames := new(Finder).Find(nil, s, qs, exprs)
	var out []string
	for i := range qs {
		if qs[i].Kind == quantity.Date || qs[i].Kind == quantity.Ordinal {
			continue
		}
		f := &frames[i]
		label := ""
		if !f.Subject.Empty() {
			label = text[f.Subject.Start:f.Subject.End]
		}
		for _, p := range f.More {
			if !p.Empty() {
				label += [...]string{" ", " +", " by ", " of ", " / "}[p.Form] + text[p.Start:p.End]
			}
		}
		out = append(out, label)
	}
	return out
}

// TestLabels says for each quantity what it measures, as a chart's axis would:
// "+" stands before a verb to be made a participle, "/" before what is in brackets.
func TestLabels(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		// the subject of the verb, across what stands between
		{"The port, which opened in May, handled $3 million.", []string{"port"}},
		{"Services inflation, at 4.1 percent, remains high.", []string{"Services inflation"}},
		{"Public debt, state firms excluded, was about $6 billion.", []string{"Public debt"}},
		{"The time needed to register a firm has come down to 36 hours.", []string{"time needed to register a firm"}},
		{"The number of homes sold fell by 3%.", []string{"number of homes sold"}},
		{"Prices in the coal plants at Brack, Tolland and Ness rose 3%.", []string{"Prices in the coal plants at Brack, Tolland and Ness"}},
		{"Repairing the bridges would take about seven years.", []string{"Repairing the bridges"}},
		{"Shares in the maker, Orsa Labs, jumped as much as 18%.", []string{"Shares in the maker"}},
		{"The broad index gained 2% to close at 1,130 points.", []string{"broad index", "broad index"}},
		{"Nordia plunged 4% to $28 as Harlow lost 2% to $5.", []string{"Nordia", "Nordia", "Harlow", "Harlow"}},
		{"In Kellmar, fares rose 4%.", []string{"fares"}},
		{"The deficit reached its lowest point, having fallen by $4 million.", []string{"deficit"}},
		{"So far this year Orsa shares are up 20%.", []string{"Orsa shares"}},
		{"The council plans to hire 40 wardens.", []string{"wardens +hire by council"}},
		{"Crude settled up 40 cents at $71.", []string{"Crude", "Crude"}},
		{"Stocks fell, with the benchmark Alder index losing 2 percent.", []string{"benchmark Alder index"}},
		{"In Kellmar, sampling came back at 6 ppm.", []string{"sampling"}},
		{"The creek became a torrent with depths of 3 metres.", []string{"depths / torrent"}},
		{"The wage was $2 and the tax on it was $1.", []string{"wage", "tax"}},
		{"Harlow slid by the agreed cap of 8 percent.", []string{"Harlow"}},
		{"The faces in Kellmar decreased from 31 to 19.", []string{"faces in Kellmar", "faces in Kellmar"}},
		{"The index will end the year at 16,600.", []string{"index"}},
		{"We brought absence back to our 6 percent goal.", []string{"absence"}},
		{"You came up with a 70 percent goal.", []string{"goal"}},
		{"You see the crown going to $2.", []string{"crown"}},
		// what the verb acts on, and what is said of a noun
		{"They cut the three-year growth outlook from 6 to 8 percent to 4 to 5 percent.", []string{"growth outlook", "growth outlook", "growth outlook"}},
		{"They want to bring down the error rate to 2 percent.", []string{"error rate"}},
		{"Orsa sold a 12-tonne crane with a 40-metre arm for 79 euros.", []string{"crane / Orsa", "arm / crane", "crane"}},
		{"The reform touches 2 million homes.", []string{"homes +touches by reform"}},
		{"Two of the mayor's deputies resigned.", []string{"mayor's deputies resigned"}},
		{"The levy adds 300 euros to the cost of a flat.", []string{"cost of a flat"}},
		{"The plan will cut $3 million from the health budget.", []string{"health budget"}},
		{"The price adds 2 cents to every litre.", []string{"price"}},
		{"The town has a 12% levy on smoked fish.", []string{"levy on smoked fish / town"}},
		{"Orsa gained a 12 percent stake in a brewery for $9 million.", []string{"stake in a brewery / Orsa", "stake in a brewery / Orsa"}},
		{"It is the base for 5 miles (8 km) of new track.", []string{"new track", "new track"}},
		{"They paid the sum of $3 million ($2 million) for the mill.", []string{"mill", "mill"}},
		{"A 40 page report was found.", []string{"report"}},
		{"We cut the waiting time from 30 days to 12 days.", []string{"waiting time", "waiting time"}},
		{"The board lifted the upper limit for short loans by 3 percent.", []string{"upper limit for short loans"}},
		{"They put the share of women at 5%.", []string{"share of women"}},
		{"A ban wiped $3 million from the value of the firm.", []string{"value of the firm"}},
		{"They paid $3 million for the old mill.", []string{"old mill"}},
		{"The trial sets aside $3 billion in aid.", []string{"aid / trial"}},
		{"It took us 45 days to mend the bridge.", []string{"mend the bridge"}},
		{"The fund will study new plants over 20 MW.", []string{"new plants / fund"}},
		{"The town got a lottery prize worth up to $3 million.", []string{"lottery prize / town"}},
		{"The new model has a top speed of 250 km/h.", []string{"top speed / new model"}},
		{"A dip of 4 percent hit them.", []string{""}},
		{"The budget shows a net increase of $9 million in road repairs.", []string{"road repairs"}},
		{"There was a fall of 3 percent in ferry fares.", []string{"ferry fares"}},
		{"Rents saw a rise of 5% in the north.", []string{"Rents"}},
		{"Wages had an increase of 4 percent in Kellmar.", []string{"Wages"}},
		{"Overall, $8 million was set aside.", []string{""}},
		// lists and appositions
		{"Imports rose 5%, exports 6% and orders by half.", []string{"Imports", "exports", "orders"}},
		{"The margin was 58%, an improvement of 140 basis points.", []string{"margin", "margin"}},
		{"The rate is 4%, compared with 6% a year ago.", []string{"rate", "rate"}},
		{"60 percent of the fund will be spent at once, up from 40 percent.", []string{"fund", "fund"}},
		{"The Orsa index finished up 2% at 310 points.", []string{"Orsa index", "Orsa index"}},
		{"It was a lamp with a 3.5 degree beam angle in 2018 and 2.5 last year.", []string{"beam angle / lamp", "beam angle / lamp"}},
		{"They set it on a 5- or 6-foot platform.", []string{"platform", "platform"}},
		{"Orsa has raised the basic allowance for its drivers, doubling it to 90 euros.", []string{"basic allowance for its drivers", "basic allowance for its drivers"}},
		{"Members agreed to the bid of $6 (€5).", []string{"bid", "bid"}},
		{"The mill was sold for a price of 1.5 million euros.", []string{"price / mill"}},
		{"Harlow cut its sales forecast by 4%.", []string{"sales forecast / Harlow"}},
		{"Last season Anna Berg wrote 12 papers.", []string{"papers +wrote by Anna Berg"}},
		{"Orsa lost 60% of its value, or $3 billion.", []string{"value / Orsa", "value / Orsa"}},
		{"Floods cost us 0.6% of output, or $2 billion.", []string{"output", "Floods"}},
		{"The plant laid off 400 workers, or 5% of its staff.", []string{"workers +laid off by plant", "staff / plant"}},
		{"We expected exports to grow 2%, when the actual was 3%.", []string{"exports", "exports"}},
		{"At that pace it would have taken 350 nights — almost a year — to build 40 barns.", []string{"build 40 barns", "build 40 barns", "barns +build"}},
		{"Imports and exports rose 3 percent and 5 percent, respectively.", []string{"Imports", "exports"}},
		{"It has growth and vacancy rates of 2 and 3 percent, respectively.", []string{"growth rates", "vacancy rates"}},
		{"Screens are 5 inches and 6 inches for the mini and the maxi, respectively.", []string{"Screens / mini", "Screens / maxi"}},
		{"Imports and exports rose 3 percent, respectively.", []string{"Imports and exports"}},
		{"That is a 40-basis-point rise in the 5-year rate.", []string{"5-year rate", "rise"}},
		{"The board raised the rate by 2 percent.", []string{"rate"}},
		{"Pipes shrank by 1 to 2 centimetres (0.4 to 0.8 inches).", []string{"Pipes", "Pipes"}},
		// owners, amounts of something, relative clauses
		{"The town put a 30% levy on more than 400 kinds of plants.", []string{"levy / town", "kinds of plants / levy"}},
		{"The shop sold 40 boxes of apples.", []string{"boxes of apples +sold by shop"}},
		{"The mill shipped 300 sheets of glass a day.", []string{"sheets of glass +shipped by mill"}},
		{"We have tried 12 kinds of soil.", []string{"kinds of soil +tried"}},
		{"They planted 30 varieties of rice in the north.", []string{"varieties of rice +planted"}},
		{"The lake had average measured depths of 14 metres.", []string{"average measured depths / lake"}},
		{"The council cut the fee for market stalls, lowering it to $20 instead of the $35 charged last year.", []string{"fee for market stalls", "fee for market stalls"}},
		{"The fine was $20 rather than the $35 it had been.", []string{"fine", "fine"}},
		{"The train now takes 40 minutes instead of 70.", []string{"train", "train"}},
		{"The bill came to 3 million euros, as against 2 million a year before.", []string{"bill", "bill"}},
		{"The mast is 90 metres tall, as opposed to the 60 metres first planned.", []string{"mast", "mast"}},
		{"They paid 30 crowns for the ticket instead of 50 crowns.", []string{"ticket", "ticket"}},
		{"In that shop, the coat costs between £60 and £80, and tax is part of it.", []string{"coat"}},
		{"A litre of diesel now costs 1.90 euros, 12 cents more than in March.", []string{"diesel", "litre of diesel", "litre of diesel"}},
		{"The mine averages 30 tonnes a day.", []string{"mine"}},
		{"The union owns 51 percent of the bank.", []string{"bank / union"}},
		{"The province records 40 fires a year.", []string{"fires +records by province"}},
		{"The region recorded 300 fires last year.", []string{"fires +recorded by region"}},
		{"A pair of boots lasts 18 months.", []string{"pair of boots"}},
		{"Public debt nears 90 percent of output.", []string{"Public debt"}},
		{"Spending totals 3 million crowns.", []string{"Spending"}},
		{"The trip averages 40 minutes.", []string{"trip"}},
		{"Debt reached 90 percent of output.", []string{"Debt"}},
		{"Debt stood at 90 percent of output.", []string{"Debt"}},
		{"Spending on roads exceeded 3 percent of revenue last year.", []string{"Spending on roads"}},
		{"The campaign reached 60 percent of homes.", []string{"homes / campaign"}},
		{"The deficit hit 6 percent of income.", []string{"deficit"}},
		{"Transfers remain 12 percent of income.", []string{"Transfers"}},
		{"Rates were cut to 3 percent of income.", []string{"Rates"}},
		{"The judge Jon Berg was quick again with 31 rulings.", []string{"rulings of judge Jon Berg"}},
		{"With 41 seats, the party is the second largest.", []string{"seats of party"}},
		{"The hall is the largest in town, with 900 seats.", []string{"seats of hall"}},
		{"The firm will open a mill in Kellmar, creating 400 jobs.", []string{"jobs +creating by firm"}},
		{"The chain grew 4% on sales of $30 million.", []string{"chain", "sales / chain"}},
		{"The firm made a profit of $3 million on revenue of $40 million.", []string{"profit / firm", "revenue / firm"}},
		{"Orsa posted a net loss of $30 million on sales of $410 million.", []string{"net loss / Orsa", "sales / Orsa"}},
		{"The hat cost her 90 crowns.", []string{"hat"}},
		{"The move cost the town 3 million euros.", []string{"move"}},
		{"The fine cost them a total of $40,000.", []string{"fine"}},
		{"The board cut rates by 3 points, taking the main rate to 5 percent.", []string{"rates", "main rate"}},
		{"It is a $70 lamp, which can reach 90 degrees Celsius.", []string{"lamp", "lamp"}},
		{"The firm has hired 30 guards and fired 12 clerks.", []string{"guards +hired by firm", "clerks +fired by firm"}},
		{"Investors pulled $4 billion out of bond funds last week.", []string{"bond funds / Investors"}},
		{"Boys who swim in the village pond are 40 percent less afraid.", []string{"Boys who swim in the village pond"}},
		{"People who live in the north earn 3 percent less.", []string{"People who live in the north"}},
		{"The amount that families spend on food has risen by 9 percent.", []string{"amount that families spend on food"}},
		{"The tax that firms pay on profits is 22 percent.", []string{"tax that firms pay on profits"}},
		{"The tax we pay on fuel is 22 percent.", []string{"tax we pay on fuel"}},
		{"The share of pupils who walk to school fell to 31 percent.", []string{"share of pupils who walk to school"}},
		{"Those who know what the state has lost will get 20 crowns.", []string{"Those who know what the state has lost"}},
		{"A family that burns 900 litres a year saves 90 euros.", []string{"family", "family"}},
		{"He told parents that fees rose 4 percent.", []string{"fees"}},
		{"The minister said the paper that prices rose 4 percent in was old.", []string{"prices"}},
		{"The deficit, at 5.1 percent of output, is the largest yet.", []string{"deficit"}},
		{"The firm, whose shares have doubled, employs 900 people.", []string{"shares", "people +employs by firm"}},
		{"Tourism brings in 3 billion a year and supports 60,000 jobs.", []string{"Tourism", "jobs +supports by Tourism"}},
		{"The vaccine cut hospital stays by 60%.", []string{"hospital stays"}},
		{"The law caps rent increases at 3 percent a year.", []string{"rent increases / law"}},
		{"We are doing two things.", []string{"things +doing"}},
		{"That fund served 45,000 families last winter and we want to serve 60,000 next winter.", []string{"families +served by fund", "families +serve"}},
		{"We built 40 schools and will build another 60.", []string{"schools +built", "schools +build"}},
		{"They sold 3,000 boats in May, while a rival sold 2,000.", []string{"boats +sold", "boats +sold by rival"}},
		{"We hired 90 nurses but lost 40.", []string{"nurses +hired", ""}},
		{"When I came, one in five of our bridges was unsafe; today it's one in twenty.", []string{"bridges", "bridges"}},
		{"The province laid 3,200 kilometres of track, lifting the total to 91,000 kilometres.", []string{"track / province", "track / province"}},
		{"Ore output reached 690 tonnes, the tenth year above 650 tonnes.", []string{"Ore output", "Ore output"}},
		{"The port has trimmed its cargo outlook from 6 to 8 percent to 4 to 5 percent.", []string{"cargo outlook / port", "cargo outlook / port"}},
		{"We use our pumps to bring leakage down again to our 3 percent goal.", []string{"leakage"}},
		{"A fifth of the mugs sold is blue.", []string{"mugs"}},
		{"The wish they sent was to have 40 kites.", []string{"kites"}},
		{"Kellmar beat Brack by 14 points, with Jon Berg scoring 32.", []string{"Kellmar", "Jon Berg"}},
		{"The left won by 300 votes.", []string{"left"}},
		{"The pact was signed by 40 states.", []string{"states"}},
		{"The fire, which had a front of 6 km, killed at least 40 goats.", []string{"front / fire", "goats +killed by fire"}},
		{"The bank has set aside 300 million for bad loans.", []string{"bad loans / bank"}},
		{"We are putting 2 billion into rural schools.", []string{"rural schools"}},
		{"The deal values Orsa at 14 times its sales.", []string{"Orsa / deal"}},
		{"The shares trade at a discount of 12% to their worth.", []string{"discount / shares"}},
		{"The storm cut power to 80,000 homes.", []string{"homes"}},
		{"They cut output to 80,000 boxes.", []string{"output"}},
		{"They cut staff to 300 people.", []string{"staff"}},
		{"Battery life is rated at 19 hours of video.", []string{"Battery life"}},
		{"The loss is put at 3 million tonnes of rye.", []string{"loss"}},
		{"In a poll of 900 farmers, 54% said they would leave.", []string{"farmers / poll", "farmers"}},
		{"We asked 400 parents; 61 percent want a new school.", []string{"parents +asked", "parents"}},
		{"The outlook is bleak, with output growth running below 1 percent.", []string{"output growth"}},
		{"The coach rests while asking runners weighing under 50 kg to sprint.", []string{"runners"}},
		{"Rent as a share of income fell to 5 percent.", []string{"Rent as a share of income"}},
		{"Public debt as a percentage of income is now 61 percent.", []string{"Public debt as a percentage of income"}},
		{"The list shows a drop in the sum paid out for ponds from $9 million last year to $7 million this year.", []string{"sum paid out for ponds", "sum paid out for ponds"}},
		{"It was dug in the course of nine weeks.", []string{""}},
		{"The mean depth in the chart for the south lake drops slightly after the first dry spell, going from 3 metres in May to 2 metres in June, depths that are low.", []string{"mean depth in the chart for the south lake", "mean depth in the chart for the south lake"}},
		{"We sold 400 boats, 6 percent fewer than a year ago.", []string{"boats +sold", "boats", "boats"}},
		{"Rents are 5 percent less than two years ago.", []string{"Rents", "Rents"}},
		{"You need a deposit of at least 20 percent, which is about 60,000 euros.", []string{"deposit", "deposit"}},
		{"We went from 12 guards to 80 in May.", []string{"guards", "guards"}},
		{"Half of our exports go to just three states.", []string{"exports", "states"}},
		{"Bank loans grew 1.5 percent from a year ago, credit 2 percent.", []string{"Bank loans", "Bank loans", "credit"}},
		{"We opened 14 shops and closed three.", []string{"shops +opened", "shops +closed"}},
		{"Since June we have hired 90 nurses and lost 40.", []string{"nurses +hired", "nurses +lost"}},
		{"Children under five remain the weak spot: a mere 14 percent of them have had a dose.", []string{"Children", "Children"}},
		{"We expect comparable sales growth of 3% this year.", []string{"comparable sales"}},
		{"A lower tariff increase of 2 percent was agreed.", []string{"tariff"}},
		{"They saw strong wage growth of 5 percent.", []string{"wage"}},
		{"They see earnings per share in a range of $2 to $3.", []string{"earnings per share"}},
		{"Net debt stands at 1.4 times output.", []string{"Net debt"}},
		{"He said a new barn cost $6 million to build.", []string{"new barn"}},
		{"Inflation, now 3.2%, will be back at 2% by May.", []string{"Inflation", "Inflation"}},
		{"The jab, it found, is 62 percent effective.", []string{"jab"}},
		{"In the Lowlands, output expanded by 1.4%, twice the national rate.", []string{"output", "output"}},
		{"Output grew 4%, half the pace of last year.", []string{"Output", "Output"}},
		{"The guild can lift, with ease, the price of oak barrels by 20%.", []string{"price of oak barrels"}},
		{"We have planted, with your help, 9,000 elms.", []string{"elms +planted"}},
		{"The firm has opened, in just a year, 40 shops.", []string{"firm", "shops +opened by firm"}},
		{"The firm has sold hats across the north for 150 years.", []string{"firm"}},
		{"Herders, 70% of whom rent their land, earn as little as $15 a day.", []string{"Herders", "Herders"}},
		{"About 3,000 islanders applied to start farms.", []string{"islanders applied to start farms"}},
		{"Tower clocks need 90 cogs.", []string{"cogs +need by Tower clocks"}},
		{"This school plan, worth $5 million, will help 40 towns.", []string{"school plan", "towns +help by school plan"}},
		{"A song of 61-year-old Anna Berg was played.", []string{"Anna Berg"}},
		{"This $39-million job was given to Orsa Labs in which the state has a 25% stake.", []string{"job given to Orsa Labs", "stake / state"}},
		{"The oldest dairy, our dear Orsa, reports losses of $90 a day.", []string{"losses / oldest dairy"}},
		{"He made an unbeaten 117.", []string{""}},
		{"Orsa reported revenue of $40 million and a profit of $3 million.", []string{"revenue / Orsa", "profit / Orsa"}},
		{"The ministry reported exports of $40 million.", []string{"exports"}},
		{"The ministry reported inflation of 4 percent.", []string{"inflation"}},
		{"Prices for a return ticket begin at $89.", []string{"Prices for a return ticket"}},
		{"Orsa will invest 300 million in a new plant.", []string{"new plant / Orsa"}},
		{"The index closed down 31 points at 5,112.", []string{"index", "index"}},
		{"Tin for June delivery slipped $4.10.", []string{"Tin for June delivery"}},
		{"The quake struck 40 km south of Brack.", []string{"quake"}},
		{"The Rovers have lost 11 straight games.", []string{"straight games +lost by Rovers"}},
		{"The firm closed down 20 shops.", []string{"shops +closed down by firm"}},
		{"Net income fell to $41 million, or 38 cents a share, from $55 million, or 51 cents a share.", []string{"Net income", "Net income", "Net income", "Net income"}},
		{"The guesses about trade growth have a middle value of 3 to 5 percent.", []string{"middle value / guesses about trade growth"}},
		{"Most vets in the valley try to keep cattle weight above 400 kg.", []string{"cattle weight / vets in the valley"}},
		{"The toll stood at 3 crowns, higher than in the May tables, before dropping to 2 crowns.", []string{"toll", "toll"}},
		{"Profits rose by 4 percent after falling by 2 percent in May.", []string{"Profits", "Profits"}},
		{"Since May the number of farms without a well has doubled.", []string{"number of farms"}},
		{"Growth despite the war reached 2 percent.", []string{"Growth"}},
		{"Some 40 percent of those in the north voted.", []string{"those in the north"}},
		{"Norvik held an auction with a reserve price of between $40 and $45 a crate.", []string{"reserve price / auction"}},
		{"The lender opened a fund with a minimum deposit of $500 per person.", []string{"minimum deposit / fund"}},
		{"They built a tower with an average height of about 60 metres.", []string{"average height / tower"}},
		{"Tin, a metal used in solder, slid 3% to $24.", []string{"Tin", "Tin"}},
		{"Wheat fell 2%, while rye, the main crop of the north, rose 3%.", []string{"Wheat", "rye"}},
		{"He lists the prices of the barns, which range from $1 million to $2 million.", []string{"prices of the barns"}},
		{"The waiting list for allotments, which stood at 3,100 in May, is shrinking.", []string{"waiting list for allotments"}},
		{"The cost of the pipeline, which rose to $9 million, was too high.", []string{"cost of the pipeline"}},
		{"The price of milk, which fell 9 percent in May, is recovering.", []string{"price of milk"}},
		{"The director of the clinic, which has 40 beds, resigned.", []string{"beds of clinic"}},
		{"The kiln has two doors and a depth of 3 metres.", []string{"doors of kiln", "depth / kiln"}},
		{"The phone has a 6.1-inch screen and 8GB of memory.", []string{"screen / phone", "memory / phone"}},
		{"The flat has a 20-metre terrace and a garden of 300 square metres.", []string{"terrace / flat", "garden / flat"}},
		{"The ship carries a crew of 40 and a cargo of 9,000 tonnes.", []string{"crew / ship", "cargo / ship"}},
		{"The mill sells for 14 times profit and 2 times land value.", []string{"profit / mill", "land value / mill"}},
		{"Fares rose by an average of 4 percent.", []string{"Fares"}},
		{"Rents climbed by a record 9 percent.", []string{"Rents"}},
		{"The reservoir is 34 percent full.", []string{"reservoir"}},
		{"The plant employs 900 people and produces 40,000 tonnes of steel a year.", []string{"people +employs by plant", "steel / plant"}},
		{"The farm grows 300 tonnes of wheat.", []string{"wheat / farm"}},
		{"The bank sold 3,000 homes, or 9% of its stock.", []string{"homes +sold by bank", "stock / bank"}},
		{"The council voted to keep the rate at 5 percent.", []string{"rate"}},
		{"The price of milk, which fell in May, is 2 euros.", []string{"price of milk"}},
		{"The cost of the ferry, in its third year, was $9 million.", []string{"cost of the ferry"}},
		{"The mill, which makes paper, employs 40 people.", []string{"people +employs by mill"}},
		{"The bakers' march cost this town no less than $5 million.", []string{"bakers' march"}},
		{"The hunt for thieves' gold has lasted 18 weeks.", []string{"hunt for thieves' gold"}},
		{"The board requested $8 million for road repairs.", []string{"road repairs / board"}},
		{"The act authorises up to $50 million for the upkeep of canals.", []string{"upkeep of canals / act"}},
		{"The guild proposes 30 million euros for new wells.", []string{"new wells / guild"}},
		{"They have raised from $20,000 to $40,000 the top prize for cheese.", []string{"top prize for cheese", "top prize for cheese"}},
		{"The board lowered from 9 percent to 7 percent the levy on salt.", []string{"levy on salt", "levy on salt"}},
		{"Since the abbot took charge, thefts and fires are down by 90 percent.", []string{"thefts and fires"}},
		{"As the mayor left office, fees and fares fell 3 percent.", []string{"fees and fares"}},
		{"We went from having few spots to get fed to 80 kitchens.", []string{"kitchens"}},
		{"The act does cut $4 million of the harbour fund.", []string{"harbour fund / act"}},
		{"The mill cut 30% of its staff.", []string{"staff / mill"}},
		// what is counted, with what is done to it and by whom
		{"The visitors have scored 15 tries.", []string{"tries +scored by visitors"}},
		{"Harlow Group Inc. is closing about 650 branches.", []string{"branches +closing by Harlow Group Inc"}},
		{"The district has 13 clinics.", []string{"clinics of district"}},
		{"They left us with a crew that contained just 9 sailors.", []string{"sailors of crew"}},
		{"400 tutors have paired with 9,000 pupils.", []string{"tutors paired with pupils", "pupils +paired with by tutors"}},
		{"We filled 300 gaps.", []string{"gaps +filled"}},
		{"The law brought price cuts on 50 products.", []string{"products / price cuts"}},
		{"There were 640 boats on the island.", []string{"boats"}},
		{"The firm said it has 40 clients.", []string{"clients of firm"}},
		{"The port handled the equivalent of 9 million boxes.", []string{"boxes +handled by port"}},
		{"Anna Berg said she scored a record 32 goals.", []string{"goals +scored by Anna Berg"}},
		{"The trip brought luck as he caught a record 9 trout.", []string{"trout +caught"}},
		{"Jon Berg ran for 90 yards and 3 tries.", []string{"Jon Berg", "tries +ran by Jon Berg"}},
		{"The plan predicts that between 700 and 800 will be sold.", []string{""}},
		{"A 30 year-old would draw 2 percent, a 45 year-old would draw 3 percent.", []string{"", "30 year-old", "", "45 year-old"}},
		{"Of our 480 services, 455 can now be used by phone, five times as many as in May.", []string{"services", "services used by phone", "services used by phone"}},
		{"As for exports, they rose 14%.", []string{"exports"}},
		{"As for exports, they rose by 2%, to $3 billion; imports, by contrast, by only 1%.", []string{"exports", "exports", "imports"}},
		{"Child poverty is at 18 percent, five points higher than in May.", []string{"Child poverty", "Child poverty"}},
		{"It now takes 12 days to get a passport.", []string{"get a passport"}},
		{"More than half of those asked agreed.", []string{"those asked agreed"}},
		{"The port handled 312,000 boxes, a 4.5% increase.", []string{"boxes +handled by port", "boxes +handled by port"}},
		{"Sales were $40 million in May, a 5% rise in volume.", []string{"Sales", "volume"}},
		{"Net debt is 1.8 times earnings.", []string{"Net debt"}},
		{"Net debt stands at 1.8 times revenue.", []string{"Net debt"}},
		{"KOV-19 claims and losses fell by 80 percent.", []string{"claims", "KOV-19 claims and losses"}},
		{"Rents rose by 2%; fees, in turn, by 3%, and dues, on the other hand, by 4%.", []string{"Rents", "fees", "dues"}},
		{"Some $3 million was raised in aid of the old mill.", []string{"old mill"}},
		{"Nearly $5 million has been pledged in memory of the crew.", []string{"crew"}},
		{"An estimated 40 million hens are sick, including 25 million in barns.", []string{"hens sick", "hens"}},
		{"The plan gives $40 million in aid for small farms in the hills and valleys, an increase of $2 million.", []string{"aid for small farms / plan", "aid for small farms / plan"}},
		{"The plan gives $40 million in aid for small farms for 2026, an increase of $2 million.", []string{"aid for small farms / plan", "aid for small farms / plan"}},
		{"As to wages, the increase was 3%.", []string{"wages"}},
		{"As to wages, rents rose 3%.", []string{"rents"}},
		{"The firm, which employs 3,000 people, cut costs by 5%.", []string{"people +employs by firm", "costs"}},
		// parts and whose they are
		{"The route carries $3 million worth of grain.", []string{"grain"}},
		{"They earned $9 million in the midst of a drought.", []string{""}},
		{"It was a bill that cut hauling costs by 80 percent.", []string{"hauling costs"}},
		{"With the absence rate still around 6 percent, the aid goes on.", []string{"absence rate"}},
		{"At 7.4 percent, the jobless rate is high.", []string{"jobless rate"}},
		{"At 7.4 percent, we stop.", []string{""}},
		{"The \u201cneutral\u201d rate of growth is above 2 percent.", []string{"\u201cneutral\u201d rate of growth"}},
		{"Firms in the harbour pay 2% of turnover, those outside pay 3%.", []string{"turnover / Firms in the harbour", "Firms in the harbour"}},
		{"More than 40 work here.", []string{""}},
		{"The feud saw 6 kg taken off the cart at a price of $20.", []string{"feud", "price / feud"}},
		{"An amount of $2 million will be spent on the new ward.", []string{"new ward"}},
		{"Some $3 million had been committed in support of 20 schools.", []string{"schools", "schools / support"}},
		{"About $40 million was put aside for lamps.", []string{"lamps"}},
		{"Some anglers saw their daily catch increase by 20 kg.", []string{"daily catch / anglers"}},
		{"They granted a lower power tariff increase of 5%.", []string{"power tariff"}},
		{"Surveys show that 25% of pupils walk, while 45% drive.", []string{"pupils walk", "pupils"}},
		{"The board consisted of 12 members.", []string{"members of board"}},
		{"They plan a pier, as well as huts at Brack Beach worth $3 million.", []string{"huts at Brack Beach"}},
		{"30 boats were checked, including five with rot.", []string{"boats checked", "boats"}},
		{"There was a 38 per cent. cut in grants.", []string{"grants"}},
		{"Norland can rent for ten years at a ground rent of 2 percent.", []string{"Norland", "ground rent / Norland"}},
		{"A bank in Norland will charge a 2% fee.", []string{"fee / bank in Norland"}},
		{"The grade 2 flood had depths of 3 metres.", []string{"flood", "depths / grade 2 flood"}},
		{"It sells at 6 times rent, promising a return of 4 percent.", []string{"rent", "return"}},
		{"Renewables supply 80% of our power.", []string{"power / Renewables"}},
		{"Food makes up 17% of the basket.", []string{"Food"}},
		{"70 percent of the swans nest within two miles of the mill.", []string{"swans nest within two miles of the mill", "mill"}},
		{"Harlow lost 60% of its value.", []string{"value / Harlow"}},
	} {
		assert.Equal(t, c.want, labels(c.text), c.text)
	}
}

// TestTopics resolves what the second sentence leaves out.
func TestTopics(t *testing.T) {
	for _, c := range []struct{ before, text, want string }{
		{"Exports did well.", "They rose 3%.", "Exports"},
		{"Exports did well.", "It rose 3%.", ""}, // not in number
		{"The port did well.", "It rose 3%.", "port"},
		{"We have seen the stocks recover.", "They are up by 14 percent.", "stocks"},
		{"Output grew 2%.", "It had grown 0.6% in May.", "Output"},
		{"Rents and fuel prices rose 3%.", "We expect growth.", ""},
		{"What about wages?", "They rose 3%.", "wages"},
		{"We counted 46,000 homes.", "A third of them are empty.", "homes"},
		{"The fee rose 3%.", "I know it.", ""},
	} {
		x := new(Finder)
		before, qs, exprs := read(c.before)
		text := c.before + " " + c.text
		before.Text = text
		x.Follow(nil, false)
		if len(qs) > 0 {
			x.Find(nil, before, qs, exprs)
		}
		s, qs, exprs := readAt(text, len(c.before)+1)
		x.Follow(before, true)
		got := ""
		for _, f := range x.Find(nil, s, qs, exprs) {
			if !f.Subject.Empty() {
				got = text[f.Subject.Start:f.Subject.End]
			}
		}
		assert.Equal(t, c.want, got, text)
	}
}

// TestScope finds places and populations, and keeps what opens a sentence.
func TestScope(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Across the province, fares rose 3%.", "Across the province"},
		{"Fares rose 3% in Kellmar.", "in Kellmar"},
		{"In Kellmar, 40 percent of homes burned, against 10 percent in Brack.", "In Kellmar"},
		{"That is right: For those over 60, it is 5 percent.", "For those over 60"},
		{"Fares rose 3% in the northern counties.", "in the northern counties"},
		{"Outside of Port Ansel, fares rose 3%.", "Outside of Port Ansel"},
		{"Nationwide, fares rose 3%.", "Nationwide"},
		{"Among women, the rate is 3%.", "Among women"},
		{"The rate is 3% for those aged 60 to 74.", "for those aged 60 to 74"},
		{"90 percent of all adults agree.", "all adults"},
		{"Fares rose 3% in May.", ""},
		{"An economist at Pell and Marrow sees 3% growth.", ""},
		{"For every 67 people we treat, one recovers.", ""},
	} {
		f := framed(t, c.text)
		assert.Equal(t, c.want, c.text[f.Scope.Start:f.Scope.End], c.text)
	}
}

// TestComparison finds what is compared with, and what is no period.
func TestComparison(t *testing.T) {
	for _, c := range []struct{ text, baseline, period string }{
		{"Output grew 0.7%, after 0.2% in the first quarter.", "after 0.2% in the first quarter", ""},
		{"Bills fell 5% compared with the national average.", "compared with the national average", ""},
		{"It is twice the national rate.", "the national rate", ""},
		{"It rose to 15%, against 12% a year ago.", "against 12% a year ago", ""},
		{"Compared with May, it was up 1.9%.", "Compared with May", ""},
		{"Traffic is down 22 percent from the peak.", "from the peak", ""},
		{"The index fell 3%, its worst day since October.", "", ""},
		{"We cut the rate by 1%, the second cut this year.", "", ""},
		{"The firms, which have lost value since 2021, added 2%.", "", ""},
		{"Capacity grew 70% in six years.", "", "in six years"},
		{"When the plant opened, we had 300 jobs.", "", "When the plant opened"},
		{"In June, the index stood at 127, taking 2020 as 100.", "", "June"},
	} {
		f := framed(t, c.text)
		assert.Equal(t, c.baseline, c.text[f.Baseline.Start:f.Baseline.End], c.text)
		assert.Equal(t, c.period, c.text[f.Period.Start:f.Period.End], c.text)
	}
}

// TestAdopt gives bare numbers the unit of what they are said beside.
func TestAdopt(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The wait dropped to 4 minutes, down from 17.", "minute"},
		{"Warming has reached 1.7 degrees Celsius, against an average of 1.3.", "celsius"},
		{"We gave 1.8 million doses, and 310,000 of them last week.", "item"},
		{"Turnover has fallen by 12 points, to 38%.", "percent"},
	} {
		s, qs, exprs := read(c.text)
		new(Finder).Find(nil, s, qs, exprs)
		require.NotEmpty(t, qs, c.text)
		q := &qs[len(qs)-1]
		if q.Kind == quantity.Date {
			q = &qs[len(qs)-2]
		}
		assert.Equal(t, c.want, q.Unit.ID, c.text)
		if c.want != "percent" {
			assert.Equal(t, c.want != "", q.Unit.Assumed, c.text)
		}
	}
	s, qs, exprs := read("Turnover has fallen by 12 points, to 38%.")
	new(Finder).Find(nil, s, qs, exprs)
	assert.Equal(t, "percentage-point", qs[0].Unit.ID)
}
