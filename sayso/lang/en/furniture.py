"""What pages say besides their report: lines to share, subscribe, comment, consent and go elsewhere."""

FURNITURE_LINES = frozenset({
    # go elsewhere
    "read more", "read more here", "read more at", "read full story", "read full article",
    "read the full story", "read the full article", "read the full story here", "read the full article here",
    "full story", "full story here", "continue reading", "continue reading below", "keep reading",
    "view original", "view original article", "original article", "original article here", "click here",
    "click here for more", "click here to read more", "see also", "see more", "show more", "load more",
    "view more", "learn more", "more here", "more info", "next", "previous", "next article", "previous article",
    "next post", "previous post", "next page", "previous page", "back to top", "back", "home", "menu",
    "skip to content", "skip to main content", "skip to navigation", "search", "close", "print",
    "print this page", "print this article", "e-mail this article", "email this article", "go to homepage",
    "toggle navigation", "jump to comments", "table of contents", "source", "source link", "via", "view all",
    "view all posts", "see all", "view in browser", "permalink", "link", "top stories", "latest news",
    "breaking news", "most read", "most popular", "most viewed", "trending", "trending now", "editor's picks",
    "editors' picks", "popular posts", "recent posts", "recent comments", "archives", "categories", "tags",
    "topics", "related topics", "related", "related articles", "related stories", "related posts",
    "related news", "related content", "related coverage", "recommended", "recommended stories",
    "recommended for you", "you may also like", "you might also like", "more stories", "more news",
    "more from this section", "more on this story", "more on this topic", "around the web", "from the web",
    "promoted stories", "sponsored", "sponsored content", "promoted content", "paid content", "advertisement",
    "advertisements", "advertising", "ad", "story continues below", "story continues below advertisement",
    "article continues below", "article continues below advertisement", "continues below advertisement",
    "scroll to continue", "scroll down to continue", "scroll for more", "video", "watch", "watch now",
    "watch video", "photos", "gallery", "view gallery", "view comments", "hide caption", "toggle caption",
    "image", "photo", "play", "listen", "listen to this article", "listen to article", "caption", "download",
    "download pdf",
    # share
    "share", "share this", "share this article", "share this story", "share this post", "share this page",
    "share article", "share on facebook", "share on twitter", "share on x", "share on linkedin",
    "share on whatsapp", "share via email", "share on telegram", "share on reddit", "share on pinterest",
    "share with friends", "tweet", "tweet this", "pin it", "like this", "like", "loading", "copy link",
    "copied", "link copied", "facebook", "twitter", "whatsapp", "telegram", "linkedin", "reddit", "pinterest",
    "e-mail", "email", "instagram", "youtube", "follow us", "follow us on twitter", "follow us on facebook",
    "follow us on social media", "follow", "save", "save article", "bookmark", "gift this article",
    "give this article", "rss", "rss feed",
    # subscribe, sign in, consent
    "subscribe", "subscribe now", "subscribe today", "subscribe to our newsletter", "subscribe for free",
    "sign up", "sign up now", "sign up for our newsletter", "sign up to our newsletter", "newsletter",
    "newsletters", "log in", "login", "sign in", "register", "register now", "create account",
    "create a free account", "my account", "already a subscriber", "already a member", "become a member",
    "become a subscriber", "donate", "donate now", "support us", "support our work", "support our journalism",
    "accept", "accept all", "accept cookies", "accept all cookies", "reject all", "manage cookies",
    "cookie settings", "cookie policy", "cookie preferences", "i agree", "got it", "privacy policy", "privacy",
    "privacy notice", "terms of use", "terms of service", "terms and conditions", "terms & conditions",
    "contact us", "contact", "about us", "about", "advertise with us", "careers", "imprint", "sitemap",
    "accessibility", "corrections", "report an error", "report a typo", "submit a correction",
    "all rights reserved", "do not sell my personal information", "your privacy choices",
    # comments
    "leave a reply", "leave a comment", "leave your comment", "post a comment", "add a comment", "add comment",
    "write a comment", "comment", "comments", "no comments", "no comments yet", "comments are closed",
    "comments closed", "comments off", "show comments", "view all comments", "join the conversation",
    "join the discussion", "reply", "report", "cancel reply", "post comment", "submit", "submit comment",
    "name", "name *", "email *", "e-mail *", "website", "comment *", "your name", "your email", "your comment",
    "required fields are marked", "required fields are marked *", "log in to comment", "log in to reply",
    "sign in to comment", "be the first to comment",
})  # fmt: skip
"""Whole lines, case-folded, without bullets, arrows and end punctuation."""

FURNITURE_PATTERNS = (
    r"your e-?mail address will not be (?:published|shared|made public).*",
    r"required fields are marked.*",
    r"save my name,? e-?mail.*(?:browser|next time).*",
    r"notify me (?:of|by|via|when).{0,80}",
    r"you must be logged in to (?:post|comment|reply|leave).{0,60}",
    r"this site uses (?:cookies|akismet).*",
    r"(?:we|this (?:web)?site|our (?:web)?site|our partners|we and our (?:\d+ )?partners) uses? cookies.*",
    (
        r"by (?:continuing|clicking|using|browsing|subscribing|signing up|accepting).{0,120}(?:cookies?"
        r"|terms|privacy|agree|consent).*"
    ),
    r"(?:please )?(?:accept|enable|allow|turn on) (?:cookies|javascript).{0,120}",
    r"learn how your comment data is processed.*",
    r"(?:please )?(?:click|tap) here (?:to|for|if) .{1,80}",
    (
        r"(?:to )?(?:read|continue reading|see|view) (?:the )?(?:rest|more|full|original"
        r"|complete)\b.{0,60}(?:here|at|on|»|→|›|>>|\.\.\.|…)"
    ),
    r"(?:read|see) (?:more|also|next|related)\s*[:|»→›>].{0,200}",
    (
        r"(?:related|recommended|trending|more|watch|listen|also read|also see|don't miss|must read"
        r"|up next|next up)\s*:.{0,200}"
    ),
    r"more (?:from|on|in|about) [^.!?]{1,60}",
    r"(?:newer|older|next|prev(?:ious)?)(?: (?:post|article|story|entry|page))?\s*[:|←→«»‹›<>].{0,200}",
    (
        r"(?:continue|more|full (?:story|text|article)|original)(?: reading)? (?:at|on|from|via) "
        r"(?:the )?(?:source|original|link)\b.{0,40}"
    ),
    r"share (?:this|on|via|to|with) [^.!?]{1,40}",
    r"(?:click|tap) to (?:share|print|email|copy|enlarge|expand|play|view).{0,60}",
    (
        r"(?:follow|like|find|join) (?:us|me|him|her|them|@\w+) on (?:twitter|facebook|instagram"
        r"|telegram|youtube|x|linkedin|threads|mastodon|bluesky|whatsapp|social media).{0,60}"
    ),
    (
        r"follow [^.!?]{1,40} on (?:twitter|facebook|instagram|telegram|youtube|x|linkedin|threads"
        r"|mastodon|bluesky)\b.{0,60}"
    ),
    r"(?:sign up|subscribe|register)(?: now| today| here| free| for free)? (?:to|for|and|here)\b.{0,140}",
    r"(?:get|receive) (?:the|our|your) .{0,80}(?:newsletter|inbox|e-?mail|headlines|alerts).{0,40}",
    r"(?:download|get) (?:the|our) [^.!?]{0,40}\bapp\b.{0,40}",
    (
        r"(?:already|not yet|not) (?:a|registered|subscribed|have an)\b.{0,40}(?:sign in|log in"
        r"|subscribe|register|account|member|subscriber)\??.{0,40}"
    ),
    r"you have (?:\d+|no|one|two|three) (?:free )?(?:articles?|stories) (?:left|remaining).{0,60}",
    r"(?:this (?:article|content|story) is )?(?:for|only for|reserved for) (?:subscribers|members)(?: only)?",
    r"(?:support|donate to|help fund) (?:our|independent|quality) (?:journalism|reporting|newsroom|work).{0,100}",
    (
        r"\d+\s*(?:comments?|replies|responses?|shares?|views?|likes?|retweets?|min(?:ute)?s? read"
        r"|min(?:ute)?s? ago|hours? ago|days? ago|weeks? ago)"
    ),
    r"(?:estimated )?reading time:?\s*\d+.{0,20}",
    r"\(?(?:©|\(c\)|copyright\s*(?:©|\(c\)|:|\d{4}\b|by\b|reserved)).{0,300}",
    r".{0,80}\ball rights reserved\b.{0,200}",
    (
        r"(?:this|the) (?:material|article|content|story) (?:may|can|must) not be (?:published"
        r"|reproduced|copied|republished).*"
    ),
    r"(?:posted|filed|published|tagged|categori[sz]ed) (?:in|under|with)\s*:?\s.{1,100}",
    r"(?:tags|topics|categories|category|keywords|filed under|labels|posted in|section)\s*:.{0,200}",
    (
        r"(?:photo|image|picture|credit|photograph|video|graphic|illustration)s?(?: credits?| by"
        r"| courtesy(?: of)?)?\s*[:/].{1,150}"
    ),
    r"(?:the post|this post) .{1,160} appeared first on .{1,80}",
    r"(?:originally|first) (?:published|appeared) (?:on|in|at|by) .{1,100}",
    r"(?:tweets?|posts?) by @?\w+",
    r"@\w{2,20}",
    r"https?://\S+",
    r"(?:home|news|start) ?(?:[>»›/|][^>»›/|.]{1,40})+",
    r"(?:[^|•·.!?]{2,30}[|•·]){2,}[^|•·.!?]{2,30}",
    r"[-–—*_=~#.•·\s]{3,}",
    r"(?:[-–—]\s*)?\d{1,4}(?:\s*[-–—])?",
    r"(?:#{1,6}\s*)?page\s+\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?",
    r"\d{1,4}\s+of\s+\d{1,4}",
    r".{0,60}\breleased? under the [^.]{3,80}\bact\b[^.]{0,40}",
    r"(?:approved|sanitized|declassified)(?: and approved)?(?: for)? (?:public )?release\b[^.]{0,80}",
    r"\(?(?:more|continued|cont'd|end|ends|30|###)\)?",
)
"""Whole lines of at most LONGEST_FURNITURE characters, whatever their case."""

LONGEST_FURNITURE = 320

COMMENT_SECTION = (
    r"(?:leave|post|add|write) (?:a|your) (?:reply|comment).{0,60}",
    (
        r"(?:\d+|no|one|two|three|all|reader|readers'|user|recent) (?:comments?|replies|responses?"
        r"|thoughts?)(?: (?:on|to|so far|yet)\b.{0,160})?"
    ),
    r"comments?(?: section| \(\d+\))?",
    r"join the (?:conversation|discussion)",
    r"what do you think\?(?: .{0,80})?",
    r"(?:submit|post) (?:a )?comment",
)
"""Headings with which readers' voices begin."""

RELATED_SECTION = (
    (
        r"(?:related|recommended|more|most|latest|other|further|popular|trending|top|recent|also"
        r"|suggested)\b(?: (?:articles?|stories|posts?|news|reading|content|coverage|topics?|headlines"
        r"|read|popular|viewed|shared|for you|on this (?:story|topic)|from (?:this )?(?:section|author)"
        r"|from the web))+"
    ),
    (
        r"(?:you (?:may|might|could) also (?:like|enjoy|be interested in)|around the web|from the web"
        r"|read (?:also|next)|see also|up next|don't miss|what to read next|related|recommended"
        r"|trending(?: now)?|editors?['’]s? picks|promoted (?:stories|content)|sponsored(?: content)?)"
    ),
)
"""Headings with which lists of other pages' titles begin."""

STAMPS = frozenset({
    "secret", "top secret", "confidential", "unclassified", "restricted", "classified", "declassified", "sensitive",
    "noforn", "secret/noforn", "secret//noforn", "top secret//noforn", "for official use only", "official use only",
    "eyes only", "routine", "priority", "immediate", "flash", "draft", "redacted", "approved for release",
    "copy", "original", "page", "official", "not for distribution", "embargoed", "for immediate release",
})  # fmt: skip
"""Whole lines that mark a paper and say nothing."""
