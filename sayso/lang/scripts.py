"""Letters of other alphabets -> Latin ones, as newspapers spell them. Lists only."""

_ALPHABETS = """
cyrillic а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh
щ:shch ъ: ы:y ь: э:e ю:yu я:ya і:i ї:i є:e ґ:g ў:u ј:j љ:lj њ:nj ћ:c ђ:dj џ:dz ѓ:g ќ:k ѕ:dz ә:a ғ:g қ:k ң:n ө:o ұ:u ү:u
һ:h
greek α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps ω:o
armenian ա:a բ:b գ:g դ:d ե:e զ:z է:e ը:y թ:t ժ:zh ի:i լ:l խ:kh ծ:ts կ:k հ:h ձ:dz ղ:gh ճ:ch մ:m յ:y ն:n շ:sh ո:o չ:ch
պ:p ջ:j ռ:r ս:s վ:v տ:t ր:r ց:ts ւ:v փ:p ք:k օ:o ֆ:f և:ev
georgian ა:a ბ:b გ:g დ:d ე:e ვ:v ზ:z თ:t ი:i კ:k ლ:l მ:m ნ:n ო:o პ:p ჟ:zh რ:r ს:s ტ:t უ:u ფ:p ქ:k ღ:gh ყ:q შ:sh ჩ:ch
ც:ts ძ:dz წ:ts ჭ:ch ხ:kh ჯ:j ჰ:h
hebrew א:a ב:b ג:g ד:d ה:h ו:u ז:z ח:h ט:t י:i כ:k ך:k ל:l מ:m ם:m נ:n ן:n ס:s ע:a פ:p ף:f צ:ts ץ:ts ק:k ר:r ש:sh ת:t
arabic ا:a أ:a إ:i آ:a ب:b ت:t ث:th ج:j ح:h خ:kh د:d ذ:dh ر:r ز:z س:s ش:sh ص:s ض:d ط:t ظ:z ع:a غ:gh ف:f ق:q ك:k ل:l
م:m ن:n ه:h و:u ي:i ى:a ة:a ء: ئ:i ؤ:u پ:p چ:ch ژ:zh گ:g ک:k ی:i ں:n ھ:h ہ:h ے:e ٹ:t ڈ:d ڑ:r
latin ß:ss æ:ae ø:o œ:oe ð:d þ:th ł:l đ:d ı:i ə:a ŋ:n
"""

LETTERS = {
    letter: latin
    for line in _ALPHABETS.replace("\n", " ").split()
    if ":" in line
    for letter, _, latin in [line.partition(":")]
}
"""A small letter of any of these alphabets -> Latin small letters, none for a sign that is not sounded."""

PAIRS = {"ου": "ou", "ού": "ou", "αυ": "av", "αύ": "av", "ευ": "ev", "εύ": "ev", "μπ": "b", "γκ": "g", "ντζ": "j"}
"""Greek letters that are one sound together -> Latin ones."""

SYLLABLES = ("KATAKANA LETTER ", "HIRAGANA LETTER ", "ETHIOPIC SYLLABLE ", "HANGUL SYLLABLE ")
"""How Unicode's name of a sign begins where the rest of it is how the sign is sounded."""

SILENT = frozenset("ʹʺʼʻ'’‘`´ʿʾ\u200c\u200d")
"""Marks inside a name that part nothing."""
