"""A second engine of the rules, written from docs/rules-specification.md.

Reads rules.json and rules-vectors.json, whose paths are its arguments, and prints a line for each
vector whose expectation it does not come to, then the number of vectors. Needs Python 3.9 only.
"""

import itertools
import json
import sys

FALSE, TRUE = 0, 1


class Diagrams:
    """Reduced ordered binary decision diagrams; equal conditions have the same number."""

    def __init__(self):
        self.nodes, self.numbers, self.combined = [None, None], {}, {}

    def node(self, fact, no, yes):
        if no == yes:
            return no
        key = (fact, no, yes)
        if key not in self.numbers:
            self.numbers[key] = len(self.nodes)
            self.nodes.append(key)
        return self.numbers[key]

    def combine(self, absorbing, a, b):
        """a or b when `absorbing` is TRUE; a and b when it is FALSE."""
        if absorbing in (a, b):
            return absorbing
        if a <= TRUE or b <= TRUE:
            return max(a, b)
        key = (absorbing, a, b)
        if key not in self.combined:
            fact = min(self.nodes[a][0], self.nodes[b][0])
            no, yes = (
                self.combine(absorbing, self.side(a, fact, value), self.side(b, fact, value))
                for value in (1, 2)
            )
            self.combined[key] = self.node(fact, no, yes)
        return self.combined[key]

    def side(self, a, fact, value):
        return self.nodes[a][value] if a > TRUE and self.nodes[a][0] == fact else a

    def facts(self, a):
        found, waiting, seen = set(), [a], set()
        while waiting:
            a = waiting.pop()
            if a > TRUE and a not in seen:
                seen.add(a)
                fact, no, yes = self.nodes[a]
                found.add(fact)
                waiting += [no, yes]
        return found


class Engine:
    def __init__(self, rules):
        self.rules, self.diagrams = rules, Diagrams()
        self.place = {fact["id"]: place for place, fact in enumerate(rules["facts"])}
        self.asked = {f["id"]: f for f in rules["facts"] if f["asked"] != "never"}
        self.provisions = [(v["id"], p) for v in rules["versions"] for p in v["provisions"]]

    def evaluate(self, grounds, answers):
        """The standing of a list of grounds, and the facts that it depends on, in table order."""
        own = {reading for ground in grounds for reading in ground["readings"]}
        options = [
            [(reading["id"], option["id"]) for option in reading["options"]]
            for reading in self.rules["readings"]
            if reading["id"] in own
        ]
        outcomes = []
        for taken in itertools.product(*options):
            outcome = FALSE
            for route in (route for ground in grounds for route in ground["routes"]):
                if set(route["under"].items()) <= set(taken):
                    rest = self.remainder(route, answers)
                    outcome = self.diagrams.combine(TRUE, outcome, rest)
            outcomes.append(outcome)
        if max(outcomes) > TRUE:
            verdict = "open"
        elif len(set(outcomes)) > 1:
            verdict = "arguable"
        else:
            verdict = "covered" if outcomes[0] == TRUE else "not-covered"
        worst, best = TRUE, FALSE
        for outcome in outcomes:
            worst = self.diagrams.combine(FALSE, worst, outcome)
            best = self.diagrams.combine(TRUE, best, outcome)
        places = set().union(*(self.diagrams.facts(outcome) for outcome in outcomes))
        return {
            "verdict": verdict,
            "canBeCovered": worst != FALSE,
            "canBeNotCovered": best != TRUE,
        }, [fact for fact in self.asked if self.place[fact] in places]

    def remainder(self, route, answers):
        rest = TRUE
        for literal in sorted(route["facts"], key=lambda one: -self.place[one["fact"]]):
            fact, wanted = literal["fact"], "yes" if literal["is"] else "no"
            if answers.get(fact) in ("yes", "no"):
                if answers[fact] != wanted:
                    return FALSE
            else:
                sides = (FALSE, rest) if literal["is"] else (rest, FALSE)
                rest = self.diagrams.node(self.place[fact], *sides)
        return rest

    def relevant(self, wholes, answers):
        facts = {fact for grounds in wholes for fact in self.evaluate(grounds, answers)[1]}
        return [fact for fact in self.asked if fact in facts and fact not in answers]

    def screen(self, answers, version):
        own = [provision for of, provision in self.provisions if of == version]
        result = {}
        for provision in own:
            grounds = {}
            for ground in provision["grounds"]:
                standing, missing = self.evaluate([ground], answers)
                grounds[ground["id"]] = {**standing, "missing": missing}
            standing, _ = self.evaluate(provision["grounds"], answers)
            result[provision["id"]] = {"kind": provision["kind"], **standing, "grounds": grounds}
        relevant = self.relevant([provision["grounds"] for provision in own], answers)
        return {"version": version, "provisions": result, "relevant": relevant}

    def may_ask(self, fact, answers):
        return answers.get("child") != "yes" or self.asked[fact]["askedOfChildren"]

    def interview(self, answers):
        def relevant(is_current):
            asking = [
                provision["grounds"]
                for version, provision in self.provisions
                if (version == self.rules["current"]) == is_current
                and provision["kind"] in self.rules["asksFor"]
            ]
            return self.relevant(asking, answers)

        today, before = relevant(True), relevant(False)
        return [
            fact
            for fact in self.asked
            if (fact in today or (self.asked[fact]["asked"] == "both" and fact in before))
            and self.may_ask(fact, answers)
        ]

    def full_review(self, answers):
        grounds = [[ground] for _, provision in self.provisions for ground in provision["grounds"]]
        return [f for f in self.relevant(grounds, answers) if self.may_ask(f, answers)]

    def not_yet(self, ground, answers):
        acted = {
            fact: "yes" if answer == "no" and self.asked[fact]["byAction"] else answer
            for fact, answer in answers.items()
        }
        fails = [self.evaluate([ground], state)[0]["verdict"] for state in (answers, acted)]
        return fails[0] == "not-covered" and fails[1] != "not-covered"

    def notices(self, answers):
        results = []
        for version, provision in self.provisions:
            lists = [provision["grounds"]] + [[ground] for ground in provision["grounds"]]
            for number, grounds in enumerate(lists):
                results.append({
                    "current": version == self.rules["current"],
                    "verdict": self.evaluate(grounds, answers)[0]["verdict"],
                    "notYet": number > 0 and self.not_yet(grounds[0], answers),
                })
        data = {"answers": answers, "results": results}
        shown = {n["id"]: n for n in self.rules["notices"] if logic(n["when"], data)}
        return [id for id, notice in shown.items() if notice.get("replacedBy") not in shown]


def logic(rule, data):
    """The operators of JsonLogic that the notices use."""
    if isinstance(rule, list):
        return [logic(part, data) for part in rule]
    if not isinstance(rule, dict):
        return rule
    ((operator, value),) = rule.items()
    if operator == "var":
        for part in value.split("."):
            data = data.get(part)
        return data
    if operator == "and":
        return all(logic(part, data) for part in value)
    if operator == "or":
        return any(logic(part, data) for part in value)
    if operator == "some":
        return any(logic(value[1], item) for item in logic(value[0], data))
    first, *others = logic(value, data)
    return {
        "===": lambda: first == others[0],
        "!==": lambda: first != others[0],
        "!": lambda: not first,
        "in": lambda: first in others[0],
    }[operator]()


def main(rules_path, vectors_path):
    with open(rules_path, encoding="utf-8") as rules, open(vectors_path, encoding="utf-8") as file:
        engine, vectors = Engine(json.load(rules)), json.load(file)["vectors"]
    for vector in vectors:
        answers = vector["answers"]
        given = {
            "answers": answers,
            "screen": {version: engine.screen(answers, version) for version in vector["screen"]},
            "interview": engine.interview(answers),
            "fullReview": engine.full_review(answers),
            "notices": engine.notices(answers),
        }
        if given != vector:
            print("differs:", json.dumps(answers))
    print(len(vectors))


main(*sys.argv[1:])
