"""Given names that readers of English-language news meet, by gender. A list of common ones, made by hand."""

MEN = frozenset(
    """
    aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alejandro aleksandr alex alexander alexei alfred
    ali allan alistair amir andre andreas andrei andrew angelo angus anthony antoine anton antonio archie arnold arthur
    asher ashraf barack barry bart bashar ben benedict benjamin bernard bernie bill billy bob boris brad bradley brandon
    brendan brett brian bruce bruno bryan byron calvin cameron carl carlos cecil cedric chad charles charlie chris
    christian christopher chuck clarence claude clayton clifford clint clive colin connor conor craig curtis dale damian
    dan daniel danny darren dave david dean denis dennis derek dick dieter dimitri dirk dmitri dmitry dominic don donald
    doug douglas duncan dwight earl ed eddie edgar eduardo edward edwin eli elias elliot emil emmanuel enrique eric erik
    ernest erwin ethan eugene evan felix ferdinand fernando francis francisco francois frank franklin franz fred
    frederick gabriel garry gary gavin gene geoff geoffrey george gerald gerard gerhard gilbert giovanni glen glenn
    gordon graham grant greg gregory gunther gus guy hamid hank hans harold harry harvey hassan hector heinrich helmut
    henri henrik henry herbert herman howard hugh hugo hussein ian ibrahim igor imran isaac ismail ivan jack jacob
    jacques jaime jake james jamie jan jared jason javier jay jean jeff jeffrey jeremy jerome jerry jesse jim jimmy joe
    joel johan johann john johnny jon jonathan jordan jorge jose josef joseph joshua juan julian julien jurgen justin
    karl keith ken kenneth kevin khaled khalid kofi konrad kurt kyle lance larry lars laurence lawrence lee leo leon
    leonard leonid lewis liam lloyd louis luca lucas luigi luis luke magnus mahmoud malcolm manuel marc marcel marco
    marcus mario mark markus martin marvin massimo matt matthew maurice max maxim michael michel miguel mike mikhail
    mitch mitchell mohamed mohammad mohammed moses muhammad murray mustafa nathan neil nelson nicholas nick nicolas
    niels nigel nikita nikolai noah norman oleg oliver omar oscar osama otto pablo patrick paul pavel pedro percy perry
    pete peter phil philip philippe pierre rafael ralph ramon randy rashid raul ray raymond recep reinhard rene ricardo
    rich richard rick robert roberto robin rod rodney roger roland rolf roman ron ronald rory ross roy rudolf rupert
    russell ryan saddam salman sam samir samuel scott sean sebastian sergei sergey sergio seth shane shaun shawn sidney
    simon spencer stan stanley stefan stephen steve steven stewart stuart sven ted terence terry theodore theo thomas
    tim timothy tobias toby todd tom tommy tony travis trevor tyler vernon victor viktor vincent vitaly vladimir
    volodymyr wallace walter warren wayne werner wesley will william willie winston wolfgang xavier yasser yevgeny
    yuri yusuf zachary
    """.split()
)

WOMEN = frozenset(
    """
    abigail ada agnes aisha alexandra alice alicia alison amanda amber amelia amina amy ana andrea angela angelina anita
    ann anna anne annette annie antonia april ashley astrid audrey barbara beatrice becky bella bernadette bertha beth
    betty beverly bonnie brenda bridget brigitte camilla carla carmen carol carole caroline carolyn carrie catherine
    cathy cecilia charlotte chelsea cheryl chloe christina christine cindy claire clara claudia colleen condoleezza
    connie courtney crystal cynthia daisy dana danielle deborah debra denise diana diane dolores donna dora doris
    dorothy edith edna eileen elaine eleanor elena elisabeth elizabeth ella ellen elsa emily emma erica erin esther
    ethel eva evelyn fatima federica fiona florence frances freya gabriela gail gemma georgia geraldine gertrude gina
    giorgia gloria grace gwen hannah harriet hazel heather heidi helen helena helga hilary hillary hope ida ingrid irene
    irina iris isabel isabella ivanka jackie jacqueline jane janet janice jean jenna jennifer jenny jessica jill joan
    joanna jodie josephine joy joyce juanita judith judy julia juliana julie june kamala karen karin kate katherine
    kathleen kathryn kathy katie kay kelly kim kirsten kristen kristina laura lauren leah leila lena leslie lillian
    linda lisa liz lois lorraine louise lucia lucy lydia lynn madeleine maggie margaret maria marianne marie marilyn
    marina marion marjorie martha mary maryam maureen megan melania melanie melissa mercedes michelle mildred miriam
    molly monica monika nadia nancy naomi natalia natalie natasha nicole nina nora norma olga olivia ophelia pamela
    patricia patty paula pauline peggy penelope penny phyllis priscilla rachel rebecca regina renee rhonda rita roberta
    rosa rose rosemary ruth sabrina sally samantha sandra sara sarah sasha sharon sheila shirley silvia simone sofia
    sonia sonja sophia sophie stella stephanie sue susan suzanne svetlana sylvia tamara tanya tara tatiana teresa tessa
    thelma theresa tiffany tina tracy ursula valerie vanessa vera veronica victoria viola violet virginia vivian wanda
    wendy winifred yasmin yelena yolanda yulia yvonne zoe
    """.split()
)
