/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of the note reader: what a word can mean, and nothing about how words go together (times:
 * shuke-note-reader-time.c, sentences: shuke-note-reader.c). All lists are our own.
 *
 * To add a word: put it into the row that has its meaning, separated by |, in Simplified characters and small letters;
 * the text is folded to those before it is compared (a Traditional or Cantonese character that is new here also needs
 * its pair in shuke-note-reader-text.c). The longest word wins, so a longer word that hides a shorter one (周岁 hides
 * 周) needs only to be there. A word may stand in several rows. Then add a sentence with it, and one in which it
 * means something else, to tests/unit/test-note-reader.c. */

#include "shuke-note-reader-private.h"

#include <string.h>

typedef struct {
  ShukeNoteWordClass word;
  int                value;
  const char        *spellings;
} Row;

#define WORDS(word, value, spellings) { SHUKE_NOTE_WORD_ ## word, value, spellings }
#define FESTIVAL(festival, spellings) { SHUKE_NOTE_WORD_FESTIVAL, SHUKE_NOTE_FESTIVAL_ ## festival, spellings }
#define SHORT(festival, spellings) { SHUKE_NOTE_WORD_FESTIVAL_SHORT, SHUKE_NOTE_FESTIVAL_ ## festival, spellings }
#define TERM(term, spellings) { SHUKE_NOTE_WORD_FESTIVAL, SHUKE_NOTE_FESTIVAL_TERM + (term), spellings }
#define TERM_SHORT(term, spellings) { SHUKE_NOTE_WORD_FESTIVAL_SHORT, SHUKE_NOTE_FESTIVAL_TERM + (term), spellings }

static const Row rows[] = {
  /* Days from today. */
  WORDS (DAY, 0, "今天|今儿个|今日|今儿|今晚|今早|今朝|今午|今下午|今晚上|today|tonight|this evening|this afternoon"),
  WORDS (DAY, 1, "明天|名天|明儿个|赶明儿|明日|明儿|明晚|明早|明朝|明午|明下午|明上午|听日|听晚|听朝|tomorrow|tmr|tmrw"),
  WORDS (DAY, 2, "后天|候天|后儿个|后日|后儿|后晚|day after tomorrow|the day after tomorrow"),
  WORDS (DAY, 3, "大后天|大后日"),
  WORDS (DAY, -1, "昨天|昨日|昨晚|昨儿|寻日|寻晚|琴日|琴晚|yesterday|last night"),
  WORDS (DAY, -2, "前天|前日|前晚|day before yesterday|the day before yesterday"),
  WORDS (DAY, -3, "大前天|大前日"),

  /* Weeks and months from this one. */
  WORDS (SHIFT, -1, "上|上个|上一|上一个|last|this past|the past|past"),
  WORDS (SHIFT, -2, "上上|上上个"),
  WORDS (SHIFT, 0, "这|这个|本|今个|今|this|this coming|coming"),
  WORDS (SHIFT, 1, "下|下个|下一|下一个|next|the next|the following"),
  WORDS (SHIFT, 2, "下下|下下个|再下|再下个|the week after next"),
  WORDS (WEEK, 0, "周|星期|礼拜|拜|week"),
  WORDS (WEEKDAY, 1, "一|1|mon"),
  WORDS (WEEKDAY, 2, "二|2|tue"),
  WORDS (WEEKDAY, 3, "三|3|wed"),
  WORDS (WEEKDAY, 4, "四|4|thu"),
  WORDS (WEEKDAY, 5, "五|5|fri"),
  WORDS (WEEKDAY, 6, "六|6|sat"),
  WORDS (WEEKDAY, 7, "日|天|7|sun"),
  WORDS (WEEKDAY, 8, "末"),
  WORDS (WEEKDAY_NAME, 1, "monday|mondays|mon"),
  WORDS (WEEKDAY_NAME, 2, "tuesday|tue|tues"),
  WORDS (WEEKDAY_NAME, 3, "wednesday|wed|weds"),
  WORDS (WEEKDAY_NAME, 4, "thursday|thu|thur|thurs"),
  WORDS (WEEKDAY_NAME, 5, "friday|fri"),
  WORDS (WEEKDAY_NAME, 6, "saturday"),
  WORDS (WEEKDAY_NAME, 7, "sunday"),
  WORDS (WEEKDAY_NAME, 8, "weekend"),
  WORDS (MONTH_NAME, 1, "january|jan"),
  WORDS (MONTH_NAME, 2, "february|feb"),
  WORDS (MONTH_NAME, 3, "march|mar"),
  WORDS (MONTH_NAME, 4, "april|apr"),
  WORDS (MONTH_NAME, 5, "may"),
  WORDS (MONTH_NAME, 6, "june|jun"),
  WORDS (MONTH_NAME, 7, "july|jul"),
  WORDS (MONTH_NAME, 8, "august|aug"),
  WORDS (MONTH_NAME, 9, "september|sep|sept"),
  WORDS (MONTH_NAME, 10, "october|oct"),
  WORDS (MONTH_NAME, 11, "november|nov"),
  WORDS (MONTH_NAME, 12, "december|dec"),
  WORDS (LUNAR_MONTH, 1, "正月|年|大年|新年"),
  WORDS (LUNAR_MONTH, 11, "冬月"),
  WORDS (LUNAR_MONTH, 12, "腊月"),
  WORDS (MONTH_PART, SHUKE_NOTE_PART_START, "初|头|上旬|early|the beginning of|beginning of|the start of|start of"),
  WORDS (MONTH_PART, SHUKE_NOTE_PART_MIDDLE, "中|中旬|mid|mid-|the middle of|middle of"),
  WORDS (MONTH_PART, SHUKE_NOTE_PART_LATE, "下旬|late"),
  WORDS (MONTH_PART, SHUKE_NOTE_PART_END, "底|末|尾|end|the end of|end of|the last day of|last day of"),
  WORDS (CALENDAR, 1, "农历|阴历|旧历|老历|lunar"),
  WORDS (CALENDAR, 0, "阳历|公历|新历|国历|西历"),
  WORDS (YEAR, -2, "前年"),
  WORDS (YEAR, -1, "去年|旧年|上年"),
  WORDS (YEAR, 0, "今年|本年"),
  WORDS (YEAR, 1, "明年|来年|出年|下年"),
  WORDS (YEAR, 2, "后年"),

  /* Spans. */
  WORDS (UNIT, 1, "天|日|day|days"),
  WORDS (UNIT, 7, "周|星期|个星期|礼拜|个礼拜|week|weeks"),
  WORDS (UNIT, 14, "fortnight"),
  WORDS (UNIT, -1, "个月|month|months"),
  WORDS (UNIT, -12, "年|year|years"),
  WORDS (COUNT, 0, "半|half a"),
  WORDS (COUNT, 1, "a|an|one|another"),
  WORDS (COUNT, 2, "俩|two|a couple of|a couple|couple of"),
  WORDS (COUNT, 3, "three|仨"),
  WORDS (COUNT, 4, "four"),
  WORDS (COUNT, 5, "five"),
  WORDS (COUNT, 6, "six"),
  WORDS (COUNT, 7, "seven"),
  WORDS (COUNT, 8, "eight"),
  WORDS (COUNT, 9, "nine"),
  WORDS (COUNT, 10, "ten"),
  WORDS (BEFORE, 0, "前|之前|以前|before"),
  WORDS (AFTER, 0, "后|之后|以后|过后|过了|later|from now|from today|after that|time"),
  WORDS (WITHIN, 0, "内|之内|以内|里|within"),
  WORDS (PASSING, 0, "过|再过|再等|in|after"),
  WORDS (AGO, 0, "前|之前|以前|ago|back"),
  WORDS (AROUND, 0, "左右|前后|上下|那日|那晚|当晚|这天|那会|那阵|那几天|的时候|时|头上|里头|随便哪天|哪天都行"),
  WORDS (AROUND, 1, "那天|当天|当日|正日子"),
  WORDS (CLOCK, 0, "早上|上午|中午|下午|傍晚|晚上|晚|早|夜里|夜晚|朝早|晏昼|晏就|午后|凌晨|一早|关门前|下班前|打烊前|收工前|收铺前|"
         "开门前|中午前|下午前|晚上前|天黑前|饭后|下班后|下班|收工后|放学后|放工后|morning|afternoon|evening|night|noon|lunch|"
         "at noon|at lunch|at lunchtime|after work|before closing|by closing"),
  WORDS (DEADLINE, 0, "最晚|最迟|至迟|最多到|不晚于|不迟于|截止到|截止|by|until|till|til|no later than|latest|due"),
  WORDS (DEADLINE, 1, "赶在|before"),
  WORDS (START, 0, "on|on the|the|in|at|for|around|about|over|during|this|in the"),
  WORDS (START, 1, "过完|过了|等过完|等过了|after"),
  WORDS (JOINT, 0, "到|至|或|或者|或是|和|跟|与|、|-|~|–|—|or|to|and|through"),
  WORDS (NEIGHBOUR, -1, "前一天|前一日|前一晚|前夜|前夕|头一天|头天|前天晚上|早一天|the day before|day before|the night before"),
  WORDS (NEIGHBOUR, -2, "前两天|前两日|头两天"),
  WORDS (NEIGHBOUR, 1, "第二天|次日|隔天|后一天|转天|隔日|the day after|the next day"),
  WORDS (NEIGHBOUR, 0, "前|提前|提早|早"),
  WORDS (BIRTHDAY, 0, "生日|生辰|寿辰|birthday|bday"),

  /* Festivals and solar terms. */
  FESTIVAL (NEW_YEAR, "元旦|元旦节|新年第一天|new year's day|new year"),
  FESTIVAL (VALENTINE, "情人节|白色情人|西洋情人节|valentine's|valentine's day|valentines|valentines day"),
  FESTIVAL (WHITE_DAY, "白色情人节"),
  FESTIVAL (WOMEN, "妇女节|三八节|三八妇女节|女神节|女王节|38节|women's day"),
  SHORT (WOMEN, "三八"),
  FESTIVAL (LABOUR, "五一|劳动节|五一节|五一劳动节|51节|labour day|labor day"),
  FESTIVAL (YOUTH, "青年节|五四青年节"),
  SHORT (MAY_20, "520|五二零|五二〇"),
  FESTIVAL (CHILDREN, "六一|儿童节|六一节|六一儿童节|61节|children's day"),
  SHORT (JUNE_18, "618|六一八"),
  FESTIVAL (FATHER_TW, "八八节|爸爸节"),
  FESTIVAL (TEACHERS, "教师节|teachers' day|teacher's day"),
  FESTIVAL (NATIONAL, "国庆|国庆节|十一长假|十一黄金周|十一假期|national day|golden week"),
  SHORT (NATIONAL, "十一"),
  FESTIVAL (DOUBLE_TEN, "双十节|双十国庆"),
  FESTIVAL (HALLOWEEN, "万圣节|万圣|万圣夜|halloween"),
  FESTIVAL (DOUBLE_11, "双十一|双11|双十一节|光棍节|singles' day"),
  FESTIVAL (DOUBLE_12, "双十二|双12"),
  FESTIVAL (CHRISTMAS_EVE, "平安夜|圣诞夜|christmas eve"),
  FESTIVAL (CHRISTMAS, "圣诞|圣诞节|christmas|xmas|christmas day"),
  FESTIVAL (YEAR_END, "跨年|跨年夜|new year's eve|年底|年末|年尾"),
  FESTIVAL (MOTHER, "母亲节|妈妈节|mother's day|mothers day|mothers' day"),
  FESTIVAL (FATHER, "父亲节|father's day|fathers day|fathers' day"),
  FESTIVAL (THANKSGIVING, "感恩节|thanksgiving"),
  FESTIVAL (EASTER, "复活节|easter"),
  FESTIVAL (SPRING, "春节|过年|农历新年|农历年|旧历年|大年初一|新春|新年|chinese new year|cny|lunar new year|spring festival"),
  SHORT (SPRING, "年"),
  FESTIVAL (EVE, "除夕|年三十|大年三十|年三十晚|年夜|大年夜|年夜饭|团年|年卅"),
  FESTIVAL (LANTERN, "元宵|元宵节|正月半|上元节|lantern festival"),
  FESTIVAL (DRAGON_HEAD, "二月二龙抬头|龙抬头"),
  FESTIVAL (DRAGON_BOAT, "端午|端午节|端阳|端阳节|五月节|粽子节|dragon boat festival|dragon boat"),
  FESTIVAL (QIXI, "七夕|七夕节|乞巧节|qixi"),
  FESTIVAL (GHOST, "中元|中元节|鬼节|七月半|盂兰节"),
  FESTIVAL (MID_AUTUMN, "中秋|中秋节|八月节|月饼节|八月半|团圆节|mid-autumn|mid-autumn festival|mid autumn|mid autumn festival|moon festival"),
  FESTIVAL (DOUBLE_NINTH, "重阳|重阳节|老人节|敬老节|double ninth"),
  FESTIVAL (LABA, "腊八|腊八节"),
  FESTIVAL (LITTLE_NEW_YEAR, "小年|小年夜|祭灶|送灶"),
  SHORT (NEXT_HOLIDAY, "节|假期|长假"),
  TERM (0, "小寒"),
  TERM (1, "大寒"),
  TERM (2, "立春"),
  TERM_SHORT (3, "雨水"),
  TERM (4, "惊蛰"),
  TERM (5, "春分"),
  TERM (6, "清明|清明节|qingming|tomb sweeping|tomb sweeping day"),
  TERM (7, "谷雨"),
  TERM (8, "立夏"),
  TERM_SHORT (9, "小满"),
  TERM (10, "芒种"),
  TERM (11, "夏至"),
  TERM (12, "小暑"),
  TERM (13, "大暑"),
  TERM (14, "立秋"),
  TERM (15, "处暑"),
  TERM_SHORT (16, "白露"),
  TERM (17, "秋分"),
  TERM (18, "寒露"),
  TERM (19, "霜降"),
  TERM (20, "立冬"),
  TERM_SHORT (21, "小雪"),
  TERM_SHORT (22, "大雪"),
  TERM (23, "冬至|冬至节|冬节|winter solstice"),
  WORDS (HOLIDAY, 0, "假期|长假|小长假|期间|黄金周|放假|假|holiday|holidays|break"),

  /* What the shop does. */
  WORDS (SHOP, SHUKE_NOTE_NEEDS_DAY,
         "传给|传过去|传她|转差价|转运费|转钱|转账|转给|转她|转回去|转交|捎|捎去|带去|带给|托人带|递给|端给|拿去|擦好|擦|上油|打蜡|充绒|换芯|换好芯|换线|打孔|改大|改小|改长|放大|放宽|收窄|织|织好|钩好|编好|粘好|修补|换拉链|上拉链|去球|去渍|去污|打包|装袋|写贺卡|写卡|备货|锁货|赔|赔她|补送|加急|催|催一下|催货|催厂家|打听|留意|留心|盯着|订做|定做|叫师傅|让师傅|请师傅|找师傅|让厂家|叫厂家|喊师傅|弄利索|弄妥|拾掇|归置|缝牢|钉牢|赶工|赶制|送家去|送上去|送下去|送过去|送回去|送她家|送店|打个招呼|招呼|招呼一声|支一声|收好|收腰|收裤脚|收边|裁好|剪好|拆好|绣好|染好|补齐|配齐|备齐|找齐|放长|装好|打好|订好|绣|绣名字|绣好名字|熨|烫|送洗|干洗|保养|送保养|退押金|退定金|退订金|退差价|退尾款|退运费|送|送到|送去|送来店|送货|送上门|交货|交付|发货|发出|出货|改|改好|改完|改裤脚|改腰|改短|修|修好|补好|缝|缝好|钉|做好|赶出来|"
         "赶好|弄好|熨好|烫好|洗好|备好|准备好|包好|包起来|换好|退还|退款|退钱|退掉|发|发图|发照片|发视频|发新款|发微信|微信|短信|联系|"
         "联络|问|问问|跟进|回访|祝|祝福|发祝福|送祝福|告诉|拜访|上门量|安排|搭|搭配好|找|进货|补货|订货|拿货给|对账|结账|开发票|发票|"
         "寄出|寄到|邮寄|快递|寄过去|送花|打折|打款|还钱|放一边|挑几|选几|配几|留着|打印|做|裁|裁好|锁边|拍照发|拍照给|拍视频给|拍图给|拍给|确认|查|查库存|核对|"
         "hemmed|altered|shortened|lengthened|repaired|mended|ready|sorted|pressed|ironed|cleaned|dry-cleaned|dyed|embroidered|resized|re-hemmed|taken up|taken in|let out|ship|mail|post|deliver|alter|hem|mend|fix|repair|order|email|message|msg|text|send|finish|find|check|prepare|get|wrap|sew|steam|follow up|drop|drop off|drop it off|courier|hand over|hand-deliver|bring round|embroider|monogram|press|iron|dry-clean|clean|resize|reorder|re-order|invoice|quote|chase|chase up|ask|look for|source|swap|pop over|take the|take it|take them|run it|take round|let out|take in|take up|replace|match|wash|dye|reserve|return her call"),
  WORDS (SHOP, SHUKE_NOTE_NEEDS_OBJECT,
         "line她|line通知|微信她|微信通知|微信告诉|短信通知|喊|回个话|回个信|回个电话|回个微信|回个消息|回个音|回音|给准话|给个准话|给个话|给话|吱一声|吱声|说一声|讲一声|知会|退她|给回复|给回音|给准信|给信|给个信|给个准信|寄|补|调|调货|打返电话|打返个电话|补寄|补发|补一|打电话|打个电话|致电|来电话|还|回复|回电|回电话|回话|回信|回微信|回信息|开一张|重开|重做|补开|补做|通知|提醒|叫|call|phone|ring|whatsapp|"
         "keep|hold|reserve|tell|give|let|bring"),
  WORDS (SHOP, SHUKE_NOTE_STANDS_ALONE,
         "给她下单|帮她下单|话她知|知会她|讲给她听|寄过去给她|寄过去|回复她|回她|回她电话|回电给她|打给她|打电话给她|打返电话给她|打电话通知|打电话告诉|打电话叫|打电话问|给她打电话|给她电话|给她打个电话|给她回|给她寄|给她送|给她留|给她补|给她调|"
         "给她改|给她发|给她换|给她退|给她订|给她找|给她做|给她配|给她拍|给她包|给她修|给她熨|给她进|"
         "帮她寄|帮她送|帮她留|帮她补|帮她调|帮她改|帮她发|帮她换|帮她退|帮她订|帮她找|帮她做|帮她配|帮她拍|帮她包|帮她修|帮她进|帮她问|帮她查|帮她看看|"
         "替她留|替她改|替她找|替她调|替她问|为她留|为她找|为她调|为她订|"
         "补给她|寄给她|退给她|还给她|留给她|发给她|调给她|拿给她|还她|退她|补她|寄她|通知她|提醒她|复她|复返她|回返她|打返她|寄返给她|退返给她|还返给她|找返给她|打返给她|致电她|"
         "预留|留货|留件|留一|留两|留条|留双|留个|留她|留给|留着给|留住|留起|放一边给|"
         "put one by|put it by|put them by|call her|call him|call back|call her back|ring her|ring her back|phone her|text her|message her|email her|let her know|let him know|"
         "get back to her|get back to him|remind her|tell her when|tell her once|send her|send him|mail her|ship her|order her|keep one|"
         "hold one|hold aside|put aside|set aside|put one aside|set one aside|refund|refund her|for her to pick|notify|notify her|"
         "owe|owe her|owe him|owed"),

  /* What brings her here. */
  WORDS (COME, 0,
         "带来给|带来给我|拿来给我|拿来我|带来店|带过来|拿过来|拎过来|抱过来|领过来|送过来店|来|本人来|来试|来试穿|来看|来看看|来换|来退|来量|来量尺寸|来挑|来选|来改|来订|来定|来买|来付|来付款|来付尾款|"
         "来店|来店里|来逛|来一趟|来接|来修|来配|来补|来做|来还|来试衣|再来|会来|要来|过来|过来试|过来看|过来换|过来一趟|到店|到店里|"
         "到店试|进店|上门试|上来|亲自来|试穿|试衣|试装|试鞋|试妆|试身|看货|"
         "看款|看新款|看新货|看衣服|选款|挑款|量体|量身|量尺寸|度身|返来|返来换|返来试|带来改|带来换|带来退|拿来改|拿来换|拿来退|送来改|回来试|"
         "come|comes|coming|come in|comes in|coming in|come by|coming by|comes by|"
         "try on|tries on|trying on|try|trying|fitting|drop by|drops by|dropping by|drop in|drops in|dropping in|"
         "stop by|stops by|stopping by|visit|visits|visiting|in for|back for|appointment|appt|be in|come back|comes back|coming back|exchange|exchanging|"
         "return|returning|bringing|brings|will bring|here at|pop in|popping in|pops in|pop by|popping by|swing by|swinging by|see the|to see the|is in on|in on|try-on|"
         "swing past|swinging past|swing round|pop round|popping round|come past|coming past|nip in|nips in|nipping in|look in|looks in|stop in|stopping in|be round"),
  /* What she fetches has to be ready. */
  WORDS (COME, 1,
         "来拿|来拎|来取|来领|来提|来提货|过来领|过来拎|来取货|过来拿|过来取|到店取|上门取|上门拿|下来拿|自提|自取|取货|取衣|取件|提货|拿货|返来拿|回来拿|回来取|"
         "pick up|picks up|picking up|pick it up|pick them up|picks it up|pickup|pick-up|collect|collects|collecting|collection|fetch|fetches|fetching"),
  WORDS (PICK, 1, "退"),
  WORDS (PICK, 2, "拿|取"),
  WORDS (PICK, 0, "back|试|换|量|挑|领|提|看|选|还"),
  WORDS (BOOKED, 0, "约|约好|约了|约好了|约定|约在|预约|预约了|约她|订位|booked|booking|scheduled"),

  /* Days that matter to her. */
  WORDS (EVENT, 1, "满月|满月酒|摆酒|办酒|办酒席|百日|百日酒|百日宴|抓周|大寿|做寿|寿酒|祭祖|拜神|庙会|还愿|上香|烧香|进香|拜佛|过大礼|回门|喜酒|做斋|做法事|打醮|入厝|进宅|开光|上梁|动土|安葬|下葬|纳征|迎亲|圆锁|日子定了|日子定好了|日子定好|日子定在|婚期"),
  WORDS (EVENT, 0,
         "打疫苗|看牙|复诊|产检|三周年|口试|笔试|试镜|试讲|初赛|决赛|半决赛|开工|复工|开市|开班|开营|开镜|吃斋|法事|做七|头七|忌日|周年祭|出殡|葬礼|追悼会|做道场|入宅|暖房|满师|出师|拜师|收徒|认亲|认干妈|会亲|接亲|送亲|圆羹|剃头酒|剪彩|奠基|封顶|开盘|交房|路演|年终会|答谢会|茶话会|座谈会|培训|军训汇演|公开课|升学|入园|入学|返校|放榜|录取|选美|选秀|走台|拍片|拍戏|杀青|首映|签售|开播|发利是|上桌|上户|祈福|联欢会|联欢|春游|秋游|研学|团拍|彩排|合影|汇报演出|合唱|比武|评奖|评审|答辩|授课|宣誓|升旗|开机|下水|乔迁宴|回门宴|订婚宴|寿席|拜寿|祭拜|拜年|走亲|探亲|省亲|体检|复查|剖腹产|登高|赏月|扫墓|踏青|露营|滑雪|徒步|马拉松|团建|军训|夏令营|看展|走亲戚|见亲家|提亲|求婚|约会|野餐|家宴|升学酒|订婚酒|周岁酒|谢师酒|搬家酒|开斋|受戒|生日|寿辰|祝寿|过寿|寿宴|生日会|生日宴|出生|婚礼|结婚|结婚周年|结婚纪念日|纪念日|婚宴|喜宴|喜事|订婚|定亲|领证|出嫁|出阁|嫁女|嫁女儿|"
         "娶媳妇|百天|百岁宴|周岁|周岁宴|满周岁|一周岁|弥月|年会|尾牙|春酒|开年会|晚会|演出|表演|汇演|"
         "登台|上台|走秀|毕业|毕业典礼|毕业照|典礼|颁奖|颁奖礼|聚会|同学会|同学聚会|家庭聚会|聚餐|饭局|应酬|旅行|旅游|出游|度假|蜜月|出国|出差|出门|回国|移民|"
         "留学|面试|宴会|晚宴|酒会|舞会|派对|沙龙|茶会|生产|预产期|预产|临盆|开学|报到|考试|高考|中考|搬家|搬新家|乔迁|入伙|入职|上班第一天|开业|开张|开幕|"
         "比赛|家长会|运动会|音乐会|演奏会|独奏会|钢琴会|画展|展会|出院|手术|住院|拍照|拍婚纱照|婚纱照|拍写真|相亲|见家长|见公婆|过门|升学宴|谢师宴|成人礼|"
         "开会|会议|演讲|讲课|直播|发布会|签约|剪彩|庆典|校庆|厂庆|店庆|周年庆|金婚|银婚|洗礼|受洗|退休|"
         "her 18th|her 21st|her 30th|his 30th|her 40th|his 40th|her 50th|his 50th|her 60th|his 60th|40th|50th|60th|70th|80th|wedding|weddings|marries|married|gets married|getting married|engagement|birthday|bday|anniversary|trip|holiday|vacation|party|graduation|graduates|"
         "gala|banquet|ball|prom|concert|recital|performance|interview|ceremony|christening|baby shower|reunion|flying|flies|fly|travelling|"
         "traveling|travels|moving|moves|cruise|honeymoon|exam|conference|opening|due date|dinner|due|leaves for|leaving for|off to|ceremony|bat mitzvah|bar mitzvah|confirmation|communion|hen do|hen night|races|regatta|garden party|school play|sports day"),
  WORDS (OUTING, 1, "去|回|飞|飞去|要去"),
  WORDS (OUTING, 0, "参加|陪|见|穿|要穿|要用|要出|办|回老家|回娘家|过节|爬山|吃饭|有事|going|goes|attend|attending|wears|wear|needs|need it"),
  WORDS (RETURN, 0, "回来|回来后|回来之后|回来以后|回来再|返来"),

  /* Whose word it is, and how it stands. */
  WORDS (PROMISE, 0, "答应|应承|应承了|许诺|承诺|保证|答应了|答应好|promised|promise|promises"),
  WORDS (DUTY, 0, "忘了|忘记|说好|说好了|讲好|讲好了|谈好|记得|记住|别忘|别忘了|不要忘|不要忘了|不要忘记|别忘记|勿忘|不好忘记|务必|一定要|要记得|还没|"
         "must|need to|needs to|have to|remember to|remember|don't forget|do not forget|should|will|to do|todo|we'll|i'll|said i'd|"
         "said we'd|told her i'd|told her we'd"),
  WORDS (DUTY, 2, "喊我|叫我|让我|托我|嘱咐我|要我|我说|我说过|我说了|我讲|跟她说|跟她说过|跟她讲|同她讲|说过要|说了要|讲过要|说了会|said we would|said i would|told her we"),
  WORDS (DUTY, 1, "要|还要|需|需要|得|待|等|该|应该|应"),
  WORDS (OWE, 0, "欠|差|少给"),
  WORDS (OWE, 1, "多收了|多收她|多收的|多刷了|少找了|少找她|少给了她|少装了|少发了|漏寄了|漏发了|漏装了|漏给了|发错了|寄错了|拿错了|overcharged|short-changed"),
  WORDS (UNDONE, 0, "着没给|着没寄|着没补|着没还|着没送|着没退|着没做|着她|着人家|没给|没补|没寄"),
  WORDS (BENEFIT, 1, "给人|给人家|给客户|给她家|给她妈|给她妈妈|给她女儿|给她儿子|给她老公|给她孩子|把|帮|给她|给他|帮她|帮他|替她|替他|给客人|帮客人|给她们|帮她们"),
  WORDS (BENEFIT, 0, "为她|为他|同她|让她|向她|跟她|与她|将|给|for her|for him|to her|to him|her a|her the"),
  WORDS (OBJECT, 0, "a|an|the|her|him|one|two|both|this|that|back|mrs|mr|ms|miss|another|some"),
  WORDS (CUSTOMER, 1, "她|他|客人|顾客|客户|对方|人家|she|he|she'll|he'll|she will|he will|she'd|he'd|customer|client"),
  WORDS (CUSTOMER, 0, "姐|太|太太|小姐|女士|阿姨|老师|她们|他们|老板"),
  WORDS (CUSTOMER, 2, "妈妈|妈|老公|先生|女儿|儿子|闺蜜|朋友|妹妹|姐姐|弟弟|哥哥|爸爸|爸|婆婆|公公|同事|男友|男朋友|家人|husband|mum|mom|daughter|小姑子|二姨|大姨|三姨|舅舅|舅妈|姑姑|姑妈|叔叔|伯伯|伯母|大嫂|二嫂|大哥|二哥|大姑子|小姨|小叔子|嫂子|弟妹|妹夫|姐夫|她弟|她妹|她哥|她姐|闺女|媳妇|儿媳|儿媳妇|女婿|侄女|侄子|外甥|外甥女|表姐|表妹|堂姐|堂妹|奶奶|外婆|爷爷|室友|邻居|领导|厂家|供应商|批发商|厂里"),
  WORDS (ARRIVAL, 0, "货一到|款一到|一到货|调到了|调到|找到了|目录出来|图出来|照片出来|样衣出来|新款出来|成品出来|上架|上柜|上柜了|补到|补上货|到仓|回货|lands|is in|are in|comes in|turns up|gets in|到货|有货|来货|货到|货来|到了|到货了|到店了|有了|上新|新款到|新货到|补到货|补货到|到新款|有新款|到新货|返货|返到货|返了货|有码|"
         "comes in stock|in stock|back in stock|arrives|arrive|arrived|restock|restocked|new arrivals"),
  WORDS (VAGUE, 0, "有空|得闲|得空|有时间|改天|改日|哪天|过几天|过两天|过几日|过两日|过阵子|过一阵|过一阵子|过些天|过段时间|过些日子|迟些|迟点|晚点|晚些|稍后|"
         "以后|今后|将来|往后|下次|下回|回头|等下|一会|一会儿|待会|待会儿|等会|等会儿|最近|近期|这几天|这两天|这阵子|最近几天|这段时间|早晚|迟早|几时|有机会|有一天|"
         "不久|很快|尽快|尽早|几天|几天后|几日|随时|someday|some day|sometime|some time|later|soon|one day|at some point|when free|when she has time|whenever|asap|next time|these days"),
  WORDS (HABIT, 2, "喜欢|偏爱|偏好|爱|爱穿|上班|讨厌|嫌|怕|适合|介意|likes|like|prefers|prefer|loves|hates"),
  WORDS (HABIT, 0, "习惯|每|逢|一般|通常|平时|平常|总是|总|老是|经常|常|常常|时常|往往|以后都|今后都|向来|从来|一直|多半|大多|只在|"
         "有课|值班|擅长|只|只有|"
         "always|usually|every|often|normally|mostly|tends|never|sometimes|generally|only|free on|works on|off on|allergic"),
  WORDS (HABIT, 0, "不行|没空|没时间|不方便|来不了|去不了|赶不上|排不开|抽不开身|走不开|不在家|不开门|can't make|busy|away"),
  WORDS (HABIT, 0, "可退|可换|可改|包退|包换|包修|能退|能换|可以退|可以换|无理由"),
  WORDS (HABIT, 1, "才有空|才来|休息|不上班|轮休|空闲|放假在家|off work|day off"),
  WORDS (NOT, 0, "少|不|没|没有|别|勿|免|不用|不必|不要|不想|不会|不能|不来|无|不肯|不使|not|no|don't|doesn't|do not|won't|never|can't|no need to"),
  WORDS (SETTLED, 0, "已经|已|都|刚|刚刚|刚才|早就|already|just|has been|have been"),
  WORDS (SETTLED, 1, "之前|以前|上次|上回|曾|曾经|当时|was|had|used to"),
  WORDS (SAYS, 0, "说|讲|话|says|said|say"),
  WORDS (ENDED, 0, "完|结束|完了|过了|回来|之后|以后|后|is over|ends"),
  WORDS (PAST, 0, "picked it up|picked them up|wore|went|wanted|swapped|popped in|dropped in|stopped by|dropped by|rang|texted|left|chose|tried on|attended|posted|量的|量过|来过|买的|买了|买过|入手|付了|付清|付过|结清|穿过|订过|做过|做了|收到|收到了|下单|成交|问过|打过|约过|"
         "给过|搞定|办好了|办妥|完成|ok了|处理好|处理完|解决|走了|领了|"
         "bought|came|sent|called|paid|collected|picked up|tried|returned|exchanged|refunded|done|settled|received|delivered|shipped|mailed|replied|gave|got|fits|loved|liked|visited|took"),
  WORDS (PAST, 1, "拿走|取走|提走"),
  WORDS (CANCEL, 0, "取消|取消了|不来了|不来|不要了|不用了|不用改了|不换了|不退了|不用寄了|不用送了|算了|作罢|作废|退单|退订|没来|没有来|不需要了|cancelled|canceled|cancel|no longer|not coming|called off|didn't come|did not come"),
  WORDS (SUPPOSED, 0, "本来|原本|原定|原说|原先|原先说|说好了又|was supposed to|was going to|was due"),
  WORDS (MOVED, 0, "改到|改在|改为|改成|改约|推迟到|推到|延到|延期到|挪到|提前到|换到|改期到|moved to|postponed to|rescheduled to|changed to|instead"),
  WORDS (THEN, 0, "顺便|然后|顺路|and|but|then|so|because|while"),
  WORDS (RESULT, 0, "出去|出|去|走|掉|完|好|到|回|上|给她|她|给他|他|回去|过去|过来|给|还|返"),
  WORDS (DONE, 0, "了|过|过了|的|完了|好了"),

  /* Longer words that mean none of this. */
  WORDS (IGNORE, 1, "做完头发|剪完头发|烫完头|烫头|烫头发|烫发|染头|做头发|剪头发|剪头|做指甲|打球|打牌|打麻将|接送|送孩子|送娃|看病|看医生|看书|看电视|看娃|看店|做饭|做瑜伽|遛狗|遛娃|买菜|办事|逛街|健身|跳操|美甲|做脸|做美容|洗牙|拔牙|接孩子|接娃"),
  WORDS (IGNORE, 3, "自己|本人"),
  WORDS (IGNORE, 2, "寄来|发来|转来|汇来|邮来"),
  WORDS (IGNORE, 0,
         "周一到周五|周一至周五|星期一到星期五|礼拜一到礼拜五|月底月初|月初月底|月底发工资|月初发工资|发工资|发薪水|发薪|发奖金|乡下|楼下|底下|飞雪|飞花|飞絮|飞鸟|二月兰|刺绣|绣花|as promised|as agreed|原来|后来|从来|看来|起来|出来|下来|近来|以来|将来|未来|到来|用来|拿来|买来|带来|穿来|送来|来自|来不及|来得及|来着|来电显示|来源|"
         "周到|周边|周转|周围|周末风|周大福|周六福|周生生|周年|一周年|周期|送人|送礼|送礼物用|送妈妈|送婆婆|送老公|送朋友|送女儿|送儿子|送老师|送领导|送闺蜜|送男友|送同事|送长辈|"
         "换季|换洗|换着|留长发|留短发|留言|留海|刘海|留电话|留了电话|留微信|退休|试衣间|取向|拿铁|挑剔|挑食|挑人|看不|看重|看中|看起来|看上|好看|难看|耐看|选择|提包|提花|手提|量大|大量|"
         "改穿|改走|改用|改喝|改买|改吃|改名|改嫁|改口|改行|改信|介绍来|看着办|看情况|免费|免单|免邮|月底结|月底清|月底付|off on a|off on holiday|快递小哥|快递员|快递费|快递单|second visit|first visit|last visit|every visit|介绍她来|介绍他来|推荐来|换穿|换工作|换手机|换号码|换店|换人|找工作|找对象|找人|做客|做饭穿|打工|打折扣|送人用|转转|转一圈|转一转|转身|转了|转学|催奶|留学生|量大从优|退潮|退烧|退色|退步|换季|取名|试管|试婚|看得|选美|挑食|还没生|织女|招呼客人|擦边|擦脸|赔笑|赔钱|打听过|盯着看|换款|改良|改良旗袍|修身|修长|修腿|做工|做旧|做事|做生意|做会计|发现|发黄|发白|发带|发卡|发夹|头发|发色|发福|发圈|发型|发胖|发箍|发质|卷发|长发|短发|染发|回头客|回购|回头率|还是|还行|还好|还有|还可以|还价|"
         "见谅|穿搭|出门穿|回力|飞行员|飞机|飞织|小年轻|五一路|五一广场|三八分|三八线|去年款|过去|过敏|过膝|过紧|过大|过时|不过|过年装|补丁|补色|补贴|打折时|"
         "将就|把手|差不多|差评|差一点|少给点|总价|总裁|都市|得体|显得|觉得|值得|舍得|晓得|懂得|记得住|等等|等于|应该是|该退|出生证|可爱|可能|常规|日常|平常心|能量|功能|性能|可可|"
         "已婚|未婚|没结婚|单身|离婚|再婚|一点点|刚好|刚需|不错|不一定|不同|不锈|无袖|无领|无肩|免烫|免熨|别致|别针|特别|分别|个别|叫法|调色|色调|低调|高调|调皮|空调|强调|问题|找零|配色|换色|做客|可调|调整|送货员|告诉过|"
         "穿着|穿去|穿的|穿起来|爱马仕|亲爱|due to|got it|like new|today's|no problem|right size|next to|in size|in a size|in black|in white|in red|in blue|for sale|for work|for summer|for winter|order number|post code|postcode|get along|check pattern|checked|checks|text size"),
};

enum { N_BUCKETS = 512 };

typedef struct {
  const char        *spelling;
  int                length;
  int                value;
  int                next;   /* in the same bucket; -1 at the end */
  ShukeNoteWordClass word;
} Entry;

typedef struct {
  GArray *entries;
  int     buckets[N_BUCKETS];
} Index;

static guint
bucket_of (gunichar c)
{
  return (c ^ (c >> 9)) % N_BUCKETS;
}

/* The spellings by their first character; made once, never changed and never freed. */
static const Index *
word_index (void)
{
  static gsize once = 0;
  static Index index;

  if (g_once_init_enter (&once))
    {
      index.entries = g_array_new (FALSE, FALSE, sizeof (Entry));
      for (int i = 0; i < N_BUCKETS; i++)
        index.buckets[i] = -1;
      for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
        for (const char *p = rows[i].spellings; *p != '\0'; )
          {
            int length = strcspn (p, "|");
            guint bucket = bucket_of (g_utf8_get_char (p));
            Entry entry = { p, length, rows[i].value, index.buckets[bucket], rows[i].word };

            index.buckets[bucket] = index.entries->len;
            g_array_append_val (index.entries, entry);
            p += length;
            if (*p == '|')
              p++;
          }
      g_once_init_leave (&once, 1);
    }

  return &index;
}

static gboolean
is_latin (char c)
{
  return g_ascii_isalpha (c) || c == '\'';
}

/* How long the pronoun at @at of @entry is that a name may stand for: 她 behind another word, "her" as the last one. */
static int
pronoun_length (const Entry *entry,
                int          at)
{
  const char *word = entry->spelling + at;

  if (at == 0)
    return 0;
  if (entry->length - at >= (int) strlen ("她") && memcmp (word, "她", strlen ("她")) == 0)
    return strlen ("她");
  if (entry->length - at == (int) strlen ("her") && word[-1] == ' ' && memcmp (word, "her", strlen ("her")) == 0)
    return strlen ("her");

  return 0;
}

/* How many bytes of the text at @at are @entry, or 0. */
static int
match (const ShukeNoteText *text,
       int                  at,
       const Entry         *entry)
{
  int end = at, i = 0;

  for (;;)
    {
      int pronoun, name;

      while (i < entry->length && end < text->length && text->folded[end] == entry->spelling[i])
        {
          end++;
          i++;
        }
      if (i == entry->length)
        return end - at;
      /* Back to the head of the character that differs. */
      while (i > 0 && (entry->spelling[i] & 0xc0) == 0x80)
        {
          end--;
          i--;
        }
      pronoun = pronoun_length (entry, i);
      name = pronoun > 0 ? shuke_note_name_end (text, end) : end;
      if (name == end)
        return 0;
      end = name;
      i += pronoun;
    }
}

int
shuke_note_word_find (const ShukeNoteText *text,
                      int                  at,
                      guint64              classes,
                      ShukeNoteWordClass  *word,
                      int                 *value)
{
  const Index *index = word_index ();
  const Entry *best = NULL;
  int best_length = 0;

  if (at >= text->length)
    return at;

  for (int i = index->buckets[bucket_of (shuke_note_text_peek (text, at))]; i >= 0; )
    {
      const Entry *entry = &g_array_index (index->entries, Entry, i);
      int length;

      i = entry->next;
      if ((classes & (G_GUINT64_CONSTANT (1) << entry->word)) == 0)
        continue;
      length = match (text, at, entry);
      if (length <= best_length)
        continue;
      if (is_latin (entry->spelling[0]) && at > 0 && g_ascii_isalnum (text->folded[at - 1]))
        continue;
      if (is_latin (entry->spelling[entry->length - 1]) && at + length < text->length
          && g_ascii_isalnum (text->folded[at + length]))
        continue;
      best = entry;
      best_length = length;
    }

  if (best == NULL)
    return at;
  if (word != NULL)
    *word = best->word;
  if (value != NULL)
    *value = best->value;

  return at + best_length;
}

char *
shuke_note_word_spelling (guint index)
{
  const Index *words = word_index ();
  const Entry *entry;

  if (index >= words->entries->len)
    return NULL;
  entry = &g_array_index (words->entries, Entry, index);

  return g_strndup (entry->spelling, entry->length);
}
