"""Heads in English, of lists that a donor or a study left with the office. Asked after the Indonesian ones."""

from surveys.columns.fields import Field
from surveys.columns.wording import line

_FIRM = r"business|company|firm|enterprise|establishment|sme|msme|factory|shop|workshop"
_MADE = r"production|output|produced|manufactured"

ENGLISH = [
    line(
        None,
        1.0,
        r"education|religion|marital|age|sex|birth|postal code|zip|province|regency|city|remarks?|photo|signature"
        r"|surveyor|interviewer|survey date|electricity|profit|net income|loans?|credit|wages?|salary|salaries"
        r"|ownership|legal form|business size|size of business|training|assistance|grants?|machines?|machinery"
        r"|family members|household|markets?|halal|brand|certificates?|floor area",
        r"problems?|constraints?|obstacles?|challenges?|difficult(?:y|ies)|issues?|export\w*|foreign|assets?|capital|investments?",
    ),
    line(Field.NIB, 1.0, r"business (?:identification|identity|id|registration) (?:number|no)|business id"),
    line(Field.NPWP, 1.0, r"tax (?:id|number|no|identification|payer)|taxpayer"),
    line(Field.NIK, 0.9, r"national (?:id|identity)|(?:identity|id) (?:card )?(?:number|no)|id card"),
    line(Field.PHONE, 1.0, r"mobile|cell ?phone|cell|telephone|phone|phones"),
    line(Field.PHONE, 0.7, r"contact(?: number| no)?"),
    line(Field.EMAIL, 1.0, r"e ?mail"),
    line(Field.EXPORTS, 1.0, r"exports?|exporting|exported|exporter|sold abroad|overseas|foreign market", r"value|usd"),
    line(
        Field.PROBLEM,
        1.0,
        r"problems?|constraints?|obstacles?|challenges?|difficult(?:y|ies)|issues?|complaints?|bottlenecks?",
        r"date",
    ),
    line(Field.PROBLEM, 0.6, r"needs?|expectations?|suggestions?"),
    line(
        Field.LAND,
        1.0,
        r"(?:land|building)\b.*\b(?:value|assets?|idr|rp|cost)|(?:value|cost) of land"
        r"|land and buildings?",
        r"excluding|excl|without|outside|other than|exclude",
    ),
    line(Field.INVESTMENT, 1.0, r"investments?|capital|assets|fixed assets", r"working|source|loan"),
    line(
        Field.MATERIALS,
        0.9,
        r"(?:raw )?materials? (?:costs?|value|expenses?|expenditure|purchases?|used|per|monthly|idr|rp)"
        r"|(?:costs?|value|purchases?|expenses?) (?:of|for|on) (?:raw )?materials?|monthly (?:raw )?materials?",
        r"source|origin|type|kind|name",
    ),
    line(
        Field.OUTPUT,
        1.0,
        rf"sales|revenues?|turn ?over|gross income|income|earnings|(?:{_MADE}) value|value of (?:{_MADE})",
        r"price|net|area|channel|market|person",
    ),
    line(
        Field.CAPACITY_UNIT,
        1.0,
        r"(?:capacity|production|output|volume) units?|units? of (?:capacity|measure|measurement|output|production)"
        r"|uom",
    ),
    line(Field.CAPACITY, 1.0, r"capacity"),
    line(
        Field.CAPACITY,
        0.8,
        r"(?:production|output|produced|quantity)(?: \w+)* (?:per|monthly|month|volume|quantity|pcs|kg|units?)"
        r"|(?:monthly|yearly|annual) (?:production|output)|production (?:volume|quantity)|quantity produced",
    ),
    line(
        Field.ESTABLISHED,
        1.0,
        r"(?:year|date)(?: \w+){0,2} (?:established|founded|started|establishment|foundation|begun|start|registered)"
        r"|established|founded|since|start(?:ing)? (?:year|date)|establishment year|started|in business since|opened",
    ),
    line(Field.VILLAGE, 1.0, r"villages?|ward|urban village"),
    line(Field.DISTRICT, 0.9, r"sub ?districts?|districts?"),
    line(Field.ADDRESS, 1.0, r"address|street|location"),
    line(
        Field.OWNER,
        1.0,
        r"owners?|owner s|owned by|proprietor|entrepreneur|director|manager|contact person"
        r"|respondent",
        r"business name",
    ),
    line(Field.NAME, 1.0, rf"(?:name of (?:the |your )?(?:{_FIRM})|(?:{_FIRM}) name|^(?:the )?(?:{_FIRM})(?: s)?$)"),
    line(Field.OWNER, 0.9, r"(?:full|your|first|last) name"),
    line(Field.PRODUCT, 1.0, r"products?|commodit(?:y|ies)|goods|type of (?:business|industry|craft)|kind of product"),
    line(None, 0.5, r"notes?"),
]
