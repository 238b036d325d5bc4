/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The catalogue of facts and how one is found by typing its name. Which facts weigh how much, and when they may no longer be true, is
 * said here and nowhere else. */

#include "config.h"

#include "shuke-fact-kind.h"

#include <glib/gi18n.h>
#include <string.h>

#include "shuke-pinyin.h"
#include "shuke-text.h"

#define MONTHS(n) ((n) * 365 / 12)

static const ShukeFactChoice sexes[] = {
  { "female", NC_("fact", "Female"), "女|女士|女生|女孩|f" },
  { "male", NC_("fact", "Male"), "男|先生|男生|男孩|m" },
  { NULL },
};

static const ShukeFactChoice marriages[] = {
  { "single", NC_("fact", "Single"), "单身|未婚|單身" },
  { "engaged", NC_("fact", "Engaged"), "订婚|已订婚|訂婚" },
  { "married", NC_("fact", "Married"), "已婚|结婚|結婚" },
  { "divorced", NC_("fact", "Divorced"), "离异|离婚|離異|離婚" },
  { "widowed", NC_("fact", "Widowed"), "丧偶|喪偶" },
  { NULL },
};

static const ShukeFactChoice builds[] = {
  { "slim", NC_("fact", "Slim"), "瘦|偏瘦|苗条|苗條|thin" },
  { "medium", NC_("fact", "Medium build"), "匀称|适中|勻稱|適中|medium" },
  { "full", NC_("fact", "Full figure"), "丰满|偏胖|微胖|豐滿|胖|plump" },
  { NULL },
};

static const ShukeFactChoice levels[] = {
  { "high", NC_("fact", "High"), "高|强|好|強" },
  { "middle", NC_("fact", "Middle"), "中|中等|一般|medium" },
  { "low", NC_("fact", "Low"), "低|弱" },
  { NULL },
};

static const ShukeFactChoice credits[] = {
  { "good", NC_("fact", "Pays as promised"), "好|良好|守信|good" },
  { "late", NC_("fact", "Pays late"), "拖欠|拖|慢|late" },
  { "none", NC_("fact", "No credit"), "不赊|不赊账|差|不賒|none|bad" },
  { NULL },
};

static const ShukeFactChoice bargains[] = {
  { "often", NC_("fact", "Often"), "经常|总是|經常|總是" },
  { "sometimes", NC_("fact", "Sometimes"), "偶尔|有时|偶爾|有時" },
  { "never", NC_("fact", "Never"), "从不|不|從不" },
  { NULL },
};

static const ShukeFactChoice stages[] = {
  { "knows", NC_("fact", "Knows the shop"), "知道|了解|认识|認識" },
  { "interested", NC_("fact", "Is interested"), "感兴趣|有兴趣|感興趣|有興趣" },
  { "wants", NC_("fact", "Wants to buy"), "想买|有意向|想買" },
  { "acts", NC_("fact", "Is about to buy"), "要买|准备买|要買|準備買" },
  { NULL },
};

static const ShukeFactChoice potentials[] = {
  { "big", NC_("fact", "Big if she decides"), "大单|大客户|大單" },
  { "weekly", NC_("fact", "Steady, every week"), "每周|每週|weekly" },
  { "monthly", NC_("fact", "Steady, every month"), "每月|monthly" },
  { NULL },
};

#define HERS   SHUKE_FACT_HERS
#define THEIRS SHUKE_FACT_THEIRS
#define BOTH   (SHUKE_FACT_HERS | SHUKE_FACT_THEIRS)
#define MANY   SHUKE_FACT_MANY
#define CHILD  (SHUKE_FACT_THEIRS | SHUKE_FACT_CHILD_ONLY)
#define FIRM   SHUKE_FACT_FIRM
#define BOUGHT SHUKE_FACT_BOUGHT
#define GREET  SHUKE_MOMENT_GREETING
#define MORN   SHUKE_MOMENT_MORNING
#define GOODS  SHUKE_MOMENT_DELIVERY
#define IN(place) SHUKE_FACT_IN_##place

/* The weights of a customer without family come to about a hundred; each person adds hers. Beside each stands why the fact counts. */
static const ShukeFactInfo table[] = {
  { SHUKE_FACT_NAME, "name", NC_("fact", "Name"), "姓名|名字|name",
    SHUKE_FACT_GROUP_WHO, SHUKE_FACT_TEXT, IN (CUSTOMER), "name", HERS | FIRM, 0, 10,   /* nobody is greeted without a name */
    GREET | GOODS, NULL },
  { SHUKE_FACT_READING, "reading", NC_("fact", "Pinyin"), "拼音|读音|讀音|pinyin",
    SHUKE_FACT_GROUP_WHO, SHUKE_FACT_TEXT, IN (CUSTOMER), "reading", HERS | FIRM, 0, 0, 0, NULL },
  { SHUKE_FACT_NICKNAME, "nickname", NC_("fact", "Nickname"), "昵称|小名|网名|暱稱|綽號|nickname",
    SHUKE_FACT_GROUP_WHO, SHUKE_FACT_TEXT, IN (CUSTOMER), "nickname", HERS, 0, 0, GREET, NULL },
  { SHUKE_FACT_ADDRESS_FORM, "address_form", NC_("fact", "How we call her"), "称呼|叫法|稱呼|form of address",
    SHUKE_FACT_GROUP_WHO, SHUKE_FACT_TEXT, IN (CUSTOMER), "address_form", HERS, 0, 5,   /* the first word she hears */
    GREET | GOODS, NULL },
  { SHUKE_FACT_PHONE, "phone", NC_("fact", "Phone"), "电话|手机|手机号|電話|手機|phone|mobile|number",
    SHUKE_FACT_GROUP_REACH, SHUKE_FACT_TEXT, IN (PHONES), "raw", HERS | MANY | FIRM, 0, 15,   /* without a number no message and no call reaches her */
    MORN | GOODS, NULL },
  { SHUKE_FACT_WECHAT, "wechat", NC_("fact", "WeChat"), "微信|微信号|微訊|wechat|wx",
    SHUKE_FACT_GROUP_REACH, SHUKE_FACT_TEXT, IN (CHANNELS), "wechat", HERS | MANY | FIRM, 0, 4,   /* a picture of new goods goes there */
    GOODS, NULL },
  { SHUKE_FACT_EMAIL, "email", NC_("fact", "E-mail"), "邮箱|邮件|电子邮件|郵箱|電子郵件|信箱|email|mail",
    SHUKE_FACT_GROUP_REACH, SHUKE_FACT_TEXT, IN (CHANNELS), "email", HERS | MANY | FIRM, 0, 0, GOODS, NULL },
  { SHUKE_FACT_CHANNEL, "channel", NC_("fact", "Other way to reach her"), "其他联系方式|其他聯絡方式|qq|line",
    SHUKE_FACT_GROUP_REACH, SHUKE_FACT_TEXT, IN (CHANNELS), "other", HERS | MANY | FIRM, 0, 0, 0, NULL },
  { SHUKE_FACT_ADDRESS, "address", NC_("fact", "Address"), "地址|住址|住处|家庭住址|住處|address|home",
    SHUKE_FACT_GROUP_REACH, SHUKE_FACT_TEXT, IN (ADDRESSES), "text", HERS | MANY | FIRM, MONTHS (36), 10,   /* gifts and deliveries go there */
    MORN, NULL },
  { SHUKE_FACT_CARD_NUMBER, "card_number", NC_("fact", "Card number"), "卡号|会员卡号|卡號|會員卡號|card",
    SHUKE_FACT_GROUP_SHOP, SHUKE_FACT_TEXT, IN (CUSTOMER), "card_number", HERS | FIRM, 0, 0, GREET, NULL },
  { SHUKE_FACT_TIER, "tier", NC_("fact", "Tier"), "等级|会员等级|等級|會員等級|tier|level",
    SHUKE_FACT_GROUP_SHOP, SHUKE_FACT_TEXT, IN (CUSTOMER), "tier", HERS | FIRM, 0, 0, 0, NULL },
  { SHUKE_FACT_STAFF, "staff", NC_("fact", "Her assistant"), "店员|导购|专属店员|店員|導購|assistant|staff",
    SHUKE_FACT_GROUP_SHOP, SHUKE_FACT_TEXT, IN (CUSTOMER), "staff", HERS | FIRM, 0, 2,   /* somebody has to feel responsible for her */
    MORN, NULL },
  { SHUKE_FACT_SOURCE, "source", NC_("fact", "How she found us"), "来源|来店途径|來源|source|found us",
    SHUKE_FACT_GROUP_SHOP, SHUKE_FACT_TEXT, IN (CUSTOMER), "source", HERS | FIRM, 0, 3,   /* shows what brings new customers */
    0, NULL },
  { SHUKE_FACT_MIND, "mind", NC_("fact", "To mind"), "注意|忌讳|留心|忌諱|mind|allergy|过敏|過敏|面料过敏|面料過敏|面料禁忌|不能穿|不能吃|禁忌",
    SHUKE_FACT_GROUP_VISIT, SHUKE_FACT_LINES, IN (CUSTOMER), "mind", HERS | FIRM, 0, 0, GREET, NULL },
  { SHUKE_FACT_NOTE, "note", NC_("fact", "Remark"), "备注|备注说明|備註|remark|note",
    SHUKE_FACT_GROUP_SHOP, SHUKE_FACT_LINES, IN (CUSTOMER), "note", HERS | FIRM, 0, 0, 0, NULL },
  { SHUKE_FACT_PERSON_NAME, "person_name", NC_("fact", "Name"), "姓名|名字|name",
    SHUKE_FACT_GROUP_WHO, SHUKE_FACT_TEXT, IN (PERSON), "name", THEIRS | FIRM, 0, 3,   /* nobody is greeted without a name */
    GREET, NULL },
  { SHUKE_FACT_PERSON_NICKNAME, "person_nickname", NC_("fact", "Pet name"), "小名|乳名|昵称|暱稱|pet name|nickname",
    SHUKE_FACT_GROUP_WHO, SHUKE_FACT_TEXT, IN (PERSON), "nickname", THEIRS, 0, 0, GREET, NULL },
  { SHUKE_FACT_RELATION, "relation", NC_("fact", "Relation"), "关系|關係|relation",
    SHUKE_FACT_GROUP_WHO, SHUKE_FACT_TEXT, IN (PERSON), "relation", THEIRS | FIRM, 0, 0, GREET, NULL },
  { SHUKE_FACT_SEX, "sex", NC_("fact", "Sex"), "性别|男女|性別|sex|gender",
    SHUKE_FACT_GROUP_WHO, SHUKE_FACT_CHOICE, IN (PERSON), "sex", BOTH, 0, 0, GOODS, sexes },
  { SHUKE_FACT_BIRTH, "birth", NC_("fact", "Birthday"), "生日|出生日期|出生|年龄|岁数|几岁|年齡|歲數|幾歲|birthday|born|age",
    SHUKE_FACT_GROUP_WHO, SHUKE_FACT_DATE, IN (PERSON), "birth", BOTH, 0, 15,   /* everybody hopes to be remembered on it; a child's tells how it grows */
    GREET | MORN, NULL },
  { SHUKE_FACT_SIZE, "size", NC_("fact", "Size"), "尺码|衣服尺码|上衣尺码|尺寸|尺碼|size",
    SHUKE_FACT_GROUP_BODY, SHUKE_FACT_TEXT, IN (SIZES), "clothes", BOTH | BOUGHT, MONTHS (12), 12,   /* tells which delivery suits */
    GREET | GOODS, NULL },
  { SHUKE_FACT_BOTTOM_SIZE, "bottom_size", NC_("fact", "Size of trousers"), "裤子尺码|裤码|腰码|褲子尺寸|褲碼|trousers|bottoms",
    SHUKE_FACT_GROUP_BODY, SHUKE_FACT_TEXT, IN (SIZES), "bottom", BOTH, MONTHS (12), 0, GREET | GOODS, NULL },
  { SHUKE_FACT_SHOE_SIZE, "shoe_size", NC_("fact", "Shoe size"), "鞋码|鞋号|鞋碼|鞋號|shoes",
    SHUKE_FACT_GROUP_BODY, SHUKE_FACT_TEXT, IN (SIZES), "shoes", BOTH | BOUGHT, MONTHS (12), 0, GREET | GOODS, NULL },
  { SHUKE_FACT_HEIGHT, "height", NC_("fact", "Height in cm"), "身高|高度|height|tall",
    SHUKE_FACT_GROUP_BODY, SHUKE_FACT_LENGTH, IN (MEASUREMENTS), "height", BOTH | SHUKE_FACT_GROWING, MONTHS (4), 0, GREET | GOODS, NULL },
  { SHUKE_FACT_WEIGHT, "weight", NC_("fact", "Weight in kg"), "体重|體重|体重（公斤）|體重（公斤）|weight",
    SHUKE_FACT_GROUP_BODY, SHUKE_FACT_MASS, IN (MEASUREMENTS), "weight", BOTH | SHUKE_FACT_GROWING, MONTHS (4), 0, GOODS, NULL },
  { SHUKE_FACT_CHEST, "chest", NC_("fact", "Bust in cm"), "胸围|胸圍|胸围（厘米）|胸圍（公分）|chest|bust",
    SHUKE_FACT_GROUP_BODY, SHUKE_FACT_LENGTH, IN (MEASUREMENTS), "chest", BOTH, MONTHS (18), 0, GOODS, NULL },
  { SHUKE_FACT_WAIST, "waist", NC_("fact", "Waist in cm"), "腰围|腰圍|腰围（厘米）|腰圍（公分）|waist",
    SHUKE_FACT_GROUP_BODY, SHUKE_FACT_LENGTH, IN (MEASUREMENTS), "waist", BOTH, MONTHS (18), 0, GOODS, NULL },
  { SHUKE_FACT_HIP, "hip", NC_("fact", "Hips in cm"), "臀围|臀圍|臀围（厘米）|臀圍（公分）|hips",
    SHUKE_FACT_GROUP_BODY, SHUKE_FACT_LENGTH, IN (MEASUREMENTS), "hip", BOTH, MONTHS (18), 0, GOODS, NULL },
  { SHUKE_FACT_FOOT, "foot", NC_("fact", "Foot in cm"), "脚长|腳長|脚长（厘米）|腳長（公分）|foot",
    SHUKE_FACT_GROUP_BODY, SHUKE_FACT_LENGTH, IN (MEASUREMENTS), "foot", BOTH | SHUKE_FACT_GROWING, MONTHS (4), 0, GOODS, NULL },
  { SHUKE_FACT_BUILD, "build", NC_("fact", "Build"), "体型|身材|體型|build|figure",
    SHUKE_FACT_GROUP_BODY, SHUKE_FACT_CHOICE, IN (ROWS), "value", BOTH, MONTHS (18), 0, GREET | GOODS, builds },
  { SHUKE_FACT_COMPLEXION, "complexion", NC_("fact", "Complexion"), "肤色|膚色|complexion|skin",
    SHUKE_FACT_GROUP_BODY, SHUKE_FACT_TEXT, IN (ROWS), "value", HERS, 0, 0, GREET, NULL },
  { SHUKE_FACT_COLOUR_LIKED, "colour_liked", NC_("fact", "Colour she likes"), "喜欢的颜色|颜色|喜歡的顏色|顏色|colour|color",
    SHUKE_FACT_GROUP_TASTE, SHUKE_FACT_TEXT, IN (ROWS), "value", BOTH | MANY | BOUGHT, MONTHS (18), 5,   /* the piece that is held out to her first */
    GREET | GOODS, NULL },
  { SHUKE_FACT_STYLE_LIKED, "style_liked", NC_("fact", "Style she likes"), "喜欢的款式|款式|风格|喜歡的款式|風格|style",
    SHUKE_FACT_GROUP_TASTE, SHUKE_FACT_TEXT, IN (ROWS), "value", BOTH | MANY | BOUGHT, MONTHS (18), 4,   /* which of twenty new pieces is hers */
    GREET | GOODS, NULL },
  { SHUKE_FACT_FABRIC_LIKED, "fabric_liked", NC_("fact", "Fabric she likes"), "喜欢的面料|面料|料子|材质|布料|质地|喜歡的面料|材質|質地|布料|fabric|material|cloth",
    SHUKE_FACT_GROUP_TASTE, SHUKE_FACT_TEXT, IN (ROWS), "value", BOTH | MANY, MONTHS (18), 0, GREET | GOODS, NULL },
  { SHUKE_FACT_BRAND_LIKED, "brand_liked", NC_("fact", "Brand she likes"), "喜欢的品牌|品牌|牌子|喜歡的品牌|brand",
    SHUKE_FACT_GROUP_TASTE, SHUKE_FACT_TEXT, IN (ROWS), "value", BOTH | MANY, MONTHS (18), 0, GREET | GOODS, NULL },
  { SHUKE_FACT_DISLIKE, "dislike", NC_("fact", "What she does not like"), "不喜欢|讨厌|不穿|不喜歡|討厭|dislikes",
    SHUKE_FACT_GROUP_TASTE, SHUKE_FACT_TEXT, IN (ROWS), "value", BOTH | MANY, MONTHS (18), 0, GREET | GOODS, NULL },
  { SHUKE_FACT_SEEKING, "seeking", NC_("fact", "What she is looking for"), "在找|在等|想要|想买的|想買的|looking for",
    SHUKE_FACT_GROUP_TASTE, SHUKE_FACT_TEXT, IN (ROWS), "value", BOTH | MANY | FIRM, MONTHS (6), 0, GREET | GOODS, NULL },
  { SHUKE_FACT_INTEREST, "interest", NC_("fact", "Interest"), "爱好|兴趣|喜好|愛好|興趣|hobby|interest",
    SHUKE_FACT_GROUP_LIFE, SHUKE_FACT_TEXT, IN (ROWS), "value", BOTH | MANY, MONTHS (24), 4,   /* something to talk about besides clothes */
    GREET, NULL },
  { SHUKE_FACT_SCHOOL, "school", NC_("fact", "School"), "学校|幼儿园|小学|學校|幼兒園|school|kindergarten",
    SHUKE_FACT_GROUP_LIFE, SHUKE_FACT_TEXT, IN (ROWS), "value", CHILD, MONTHS (12), 3,   /* terms, uniforms and classmates */
    GREET | GOODS, NULL },
  { SHUKE_FACT_SCHOOL_CLASS, "school_class", NC_("fact", "Class at school"),
    "年级|班级|几年级|年級|班級|年级班级|年級班級|class|grade",
    SHUKE_FACT_GROUP_LIFE, SHUKE_FACT_TEXT, IN (ROWS), "value", CHILD, MONTHS (12), 0, GREET, NULL },
  { SHUKE_FACT_PERSON_NOTE, "person_note", NC_("fact", "Remark"), "备注|備註|remark|note",
    SHUKE_FACT_GROUP_WHO, SHUKE_FACT_LINES, IN (PERSON), "note", THEIRS | FIRM, 0, 0, 0, NULL },
  { SHUKE_FACT_MARRIAGE, "marriage", NC_("fact", "Family status"), "婚姻|婚姻状况|婚否|婚姻狀況|married|marriage",
    SHUKE_FACT_GROUP_LIFE, SHUKE_FACT_CHOICE, IN (ROWS), "value", HERS, MONTHS (36), 0, GREET, marriages },
  { SHUKE_FACT_OCCUPATION, "occupation", NC_("fact", "Occupation"), "职业|工作|做什么的|職業|occupation|job|work",
    SHUKE_FACT_GROUP_LIFE, SHUKE_FACT_TEXT, IN (ROWS), "value", BOTH, MONTHS (36), 4,   /* what she dresses for on five days of seven */
    GREET | GOODS, NULL },
  { SHUKE_FACT_EMPLOYER, "employer", NC_("fact", "Where she works"), "单位|公司|工作单位|單位|工作單位|employer|company",
    SHUKE_FACT_GROUP_LIFE, SHUKE_FACT_TEXT, IN (ROWS), "value", BOTH, MONTHS (36), 0, 0, NULL },
  { SHUKE_FACT_POST, "post", NC_("fact", "Post"), "职务|职位|職務|職位|post|position",
    SHUKE_FACT_GROUP_LIFE, SHUKE_FACT_TEXT, IN (ROWS), "value", BOTH | FIRM, MONTHS (36), 0, GREET, NULL },
  { SHUKE_FACT_EDUCATION, "education", NC_("fact", "Education"), "学历|教育|文化程度|學歷|education",
    SHUKE_FACT_GROUP_LIFE, SHUKE_FACT_TEXT, IN (ROWS), "value", BOTH, 0, 0, 0, NULL },
  { SHUKE_FACT_ABILITY, "ability", NC_("fact", "What she is good at"), "特长|擅长|能力|特長|擅長|ability|talent",
    SHUKE_FACT_GROUP_LIFE, SHUKE_FACT_TEXT, IN (ROWS), "value", BOTH | MANY, 0, 0, GREET, NULL },
  { SHUKE_FACT_CHARACTER, "character", NC_("fact", "Character"), "性格|脾气|个性|脾氣|個性|character|temper",
    SHUKE_FACT_GROUP_LIFE, SHUKE_FACT_TEXT, IN (ROWS), "value", BOTH | MANY, 0, 0, GREET, NULL },
  { SHUKE_FACT_HABIT, "habit", NC_("fact", "Habit"), "习惯|習慣|habit",
    SHUKE_FACT_GROUP_LIFE, SHUKE_FACT_TEXT, IN (ROWS), "value", BOTH | MANY, MONTHS (24), 0, GREET, NULL },
  { SHUKE_FACT_HOMETOWN, "hometown", NC_("fact", "Home town"), "老家|籍贯|家乡|籍貫|家鄉|home town|from",
    SHUKE_FACT_GROUP_LIFE, SHUKE_FACT_TEXT, IN (ROWS), "value", BOTH, 0, 0, GREET, NULL },
  { SHUKE_FACT_CUSTOMS, "customs", NC_("fact", "Customs she keeps"),
    "风俗|习俗|信仰|民族|風俗|習俗|风俗讲究|風俗講究|customs|religion",
    SHUKE_FACT_GROUP_LIFE, SHUKE_FACT_TEXT, IN (ROWS), "value", HERS | MANY | FIRM, 0, 0, GREET, NULL },
  { SHUKE_FACT_REGION, "region", NC_("fact", "What her part of town is like"),
    "当地情况|片区|周边|小区情况|地区特点|當地情況|社區情況|周邊|地區特點|当地的情况|當地的情況|region|neighbourhood|part of town",
    SHUKE_FACT_GROUP_LIFE, SHUKE_FACT_TEXT, IN (ROWS), "value", HERS | MANY | FIRM, MONTHS (36), 0, GOODS, NULL },
  { SHUKE_FACT_LIFE_STORY, "life_story", NC_("fact", "What she has been through"), "经历|人生经历|故事|經歷|人生經歷|life|history|story",
    SHUKE_FACT_GROUP_LIFE, SHUKE_FACT_LINES, IN (ROWS), "value", BOTH, 0, 0, GREET, NULL },
  { SHUKE_FACT_ACHIEVEMENT, "achievement", NC_("fact", "What she is proud of"), "成就|荣誉|得意的事|榮譽|achievement|proud",
    SHUKE_FACT_GROUP_LIFE, SHUKE_FACT_TEXT, IN (ROWS), "value", BOTH | MANY, 0, 0, GREET, NULL },
  { SHUKE_FACT_TRAVEL, "travel", NC_("fact", "Where she has been"),
    "旅行|旅游|去过|旅遊|去過|去过的地方|去過的地方|travel|trip",
    SHUKE_FACT_GROUP_LIFE, SHUKE_FACT_TEXT, IN (ROWS), "value", BOTH | MANY, 0, 0, GREET, NULL },
  { SHUKE_FACT_PROBLEM, "problem", NC_("fact", "What worries her"),
    "难处|烦恼|困难|難處|煩惱|困難|烦心事|煩心事|problem|worry",
    SHUKE_FACT_GROUP_LIFE, SHUKE_FACT_TEXT, IN (ROWS), "value", BOTH | MANY | FIRM, MONTHS (12), 0, GREET, NULL },
  { SHUKE_FACT_DRINK, "drink", NC_("fact", "What she drinks"), "喝什么|饮料|茶水|喝什麼|飲料|drink|tea|coffee",
    SHUKE_FACT_GROUP_VISIT, SHUKE_FACT_TEXT, IN (ROWS), "value", HERS | FIRM, MONTHS (24), 0, GREET, NULL },
  { SHUKE_FACT_SEAT, "seat", NC_("fact", "Where she likes to sit"), "座位|坐哪|爱坐哪里|愛坐哪裡|seat",
    SHUKE_FACT_GROUP_VISIT, SHUKE_FACT_TEXT, IN (ROWS), "value", HERS | FIRM, MONTHS (24), 0, GREET, NULL },
  { SHUKE_FACT_TOPIC, "topic", NC_("fact", "What she likes to talk about"),
    "话题|聊什么|話題|聊什麼|爱聊的话题|愛聊的話題|topic|talk",
    SHUKE_FACT_GROUP_VISIT, SHUKE_FACT_TEXT, IN (ROWS), "value", HERS | MANY | FIRM, MONTHS (12), 0, GREET, NULL },
  { SHUKE_FACT_TOPIC_AVOIDED, "topic_avoided", NC_("fact", "What is better not mentioned"),
    "不提|别提|忌谈|別提|忌談|最好别提的|最好別提的|avoid|taboo",
    SHUKE_FACT_GROUP_VISIT, SHUKE_FACT_TEXT, IN (ROWS), "value", HERS | MANY | FIRM, 0, 0, GREET, NULL },
  { SHUKE_FACT_CONTACT_CHANNEL, "contact_channel", NC_("fact", "How she wants to be reached"),
    "联系方式|怎么联系|只收微信|别打电话|聯絡方式|怎麼聯絡|怎么联系她|怎麼聯絡她|contact|channel|only by",
    SHUKE_FACT_GROUP_REACH, SHUKE_FACT_WAYS, IN (CUSTOMER), "contact_channel", HERS | FIRM, MONTHS (24), 5,   /* a message the wrong way is not read */
    MORN | GOODS, NULL },
  { SHUKE_FACT_CONTACT_HOURS, "contact_hours", NC_("fact", "When she may be called"),
    "联系时间|什么时候联系|几点|聯絡時間|什麼時候聯絡|幾點|什么时候方便|什麼時候方便|几点以后|几点后|幾點以後|不早于|不早於|别早于|別早於|何时联系|何時聯絡|hours|when|after|not before",
    SHUKE_FACT_GROUP_REACH, SHUKE_FACT_HOURS, IN (CUSTOMER), "contact_hours", HERS | FIRM, MONTHS (24), 4,   /* a call at the wrong hour costs more than it brings */
    MORN, NULL },
  { SHUKE_FACT_CONTACT_EVERY, "contact_every", NC_("fact", "How often she likes to hear from us"),
    "多久联系一次|联系频率|最多|多久聯絡一次|聯絡頻率|how often|rhythm|at most|not more than",
    SHUKE_FACT_GROUP_REACH, SHUKE_FACT_DAYS, IN (CUSTOMER), "contact_every", HERS | FIRM, MONTHS (24), 0, MORN | GOODS, NULL },
  { SHUKE_FACT_BUDGET, "budget", NC_("fact", "What she has for clothes a month"),
    "服装预算|预算|买衣服预算|服裝預算|預算|每月买衣服的预算|每月買衣服的預算|budget",
    SHUKE_FACT_GROUP_MEANS, SHUKE_FACT_MONEY, IN (ROWS), "value", HERS | FIRM, MONTHS (18), 0, GREET | GOODS, NULL },
  { SHUKE_FACT_PIECE_PRICE, "piece_price", NC_("fact", "What she pays for a piece"),
    "单件价位|一件的价位|一件多少钱|单件预算|价位|价格带|买多贵的|單件價位|一件的價位|一件多少錢|單件預算|價位|價格帶|買多貴的|price of a piece|price band",
    SHUKE_FACT_GROUP_MEANS, SHUKE_FACT_TEXT, IN (ROWS), "value", HERS | FIRM, MONTHS (18), 0, GREET | GOODS, NULL },
  { SHUKE_FACT_INCOME_SHARE, "income_share", NC_("fact", "Share of her income for clothes"),
    "收入占比|占收入|收入比例|佔收入|买衣服占收入|買衣服佔收入|income|share",
    SHUKE_FACT_GROUP_MEANS, SHUKE_FACT_PERCENT, IN (ROWS), "value", HERS, MONTHS (18), 0, 0, NULL },
  { SHUKE_FACT_PURCHASING_POWER, "purchasing_power", NC_("fact", "Purchasing power"), "购买力|消费能力|購買力|消費能力|purchasing power",
    SHUKE_FACT_GROUP_MEANS, SHUKE_FACT_CHOICE, IN (ROWS), "value", HERS | FIRM, MONTHS (18), 0, GOODS, levels },
  { SHUKE_FACT_FAMILY_SPENDING, "family_spending", NC_("fact", "What the family can spend"), "家庭消费力|家庭收入|家庭消費力|family spending",
    SHUKE_FACT_GROUP_MEANS, SHUKE_FACT_CHOICE, IN (ROWS), "value", HERS, MONTHS (18), 0, GOODS, levels },
  { SHUKE_FACT_CREDIT, "credit", NC_("fact", "How she pays"), "信用|付款|信誉|信譽|付款信用|credit|pays",
    SHUKE_FACT_GROUP_MEANS, SHUKE_FACT_CHOICE, IN (ROWS), "value", HERS | FIRM, MONTHS (18), 0, GREET, credits },
  { SHUKE_FACT_BARGAINS, "bargains", NC_("fact", "Asks for discounts"), "讲价|还价|砍价|講價|還價|殺價|bargains|haggles",
    SHUKE_FACT_GROUP_MEANS, SHUKE_FACT_CHOICE, IN (ROWS), "value", HERS | FIRM, MONTHS (18), 0, GREET, bargains },
  { SHUKE_FACT_ELSEWHERE, "elsewhere", NC_("fact", "What, where and when she buys elsewhere"),
    "别家|竞争对手|对手|競爭對手|在哪买|竞争店|别的店|別家|在哪買|在别家买什么|在別家買什麼|平时在哪买|平時在哪買|在别处买|在別處買|别处买|別處買|在哪儿买|其他店|其他店家|elsewhere|rivals",
    SHUKE_FACT_GROUP_MEANS, SHUKE_FACT_TEXT, IN (ROWS), "value", HERS | MANY | FIRM, MONTHS (12), 0, GOODS, NULL },
  { SHUKE_FACT_INFLUENCE, "influence", NC_("fact", "Whom she brings or advises"),
    "影响力|带人|影響力|帶人|能带动谁|能帶動誰|influence",
    SHUKE_FACT_GROUP_SHOP, SHUKE_FACT_TEXT, IN (ROWS), "value", HERS | FIRM, 0, 0, 0, NULL },
  { SHUKE_FACT_REFERRER, "referrer", NC_("fact", "Who brought her"), "介绍人|推荐人|谁介绍|谁带来的|介绍来的人|带来的人|介紹人|推薦人|誰介紹|誰帶來的|介紹來的人|帶來的人|referred|brought",
    SHUKE_FACT_GROUP_SHOP, SHUKE_FACT_CUSTOMER, IN (CUSTOMER), "referrer", HERS | FIRM, 0, 0, GREET, NULL },
  { SHUKE_FACT_STAGE, "stage", NC_("fact", "How near she is to buying"), "意向|阶段|潜在客户|階段|潛在客戶|stage|prospect",
    SHUKE_FACT_GROUP_SHOP, SHUKE_FACT_CHOICE, IN (CUSTOMER), "stage", HERS | FIRM, MONTHS (3), 0, MORN, stages },
  { SHUKE_FACT_POTENTIAL, "potential", NC_("fact", "What she could become"), "潜力|潛力|potential",
    SHUKE_FACT_GROUP_SHOP, SHUKE_FACT_CHOICE, IN (ROWS), "value", HERS | FIRM, MONTHS (12), 0, MORN, potentials },
  { SHUKE_FACT_NEXT_DAY, "next_day", NC_("fact", "Next step on"),
    "下次联系|跟进日期|下次聯絡|跟進日期|下次跟进|下次跟進|回访|回訪|下次回访|下次回訪|next",
    SHUKE_FACT_GROUP_SHOP, SHUKE_FACT_DAY, IN (CUSTOMER), "next_day", HERS | FIRM, 0, 0, MORN, NULL },
  { SHUKE_FACT_EVENT_SCHOOL, "event_school", NC_("fact", "Starts school"), "入学|上学|开学|升学|入學|上學|開學|school",
    SHUKE_FACT_GROUP_LIFE, SHUKE_FACT_EVENT, IN (EVENTS), "school", BOTH | MANY, 0, 0, GREET | MORN, NULL },
  { SHUKE_FACT_EVENT_BOARDING, "event_boarding", NC_("fact", "Goes to boarding school"), "住校|寄宿|住宿|boarding",
    SHUKE_FACT_GROUP_LIFE, SHUKE_FACT_EVENT, IN (EVENTS), "boarding", BOTH | MANY, 0, 0, GREET | MORN, NULL },
  { SHUKE_FACT_EVENT_GRADUATION, "event_graduation", NC_("fact", "Graduates"), "毕业|畢業|graduation",
    SHUKE_FACT_GROUP_LIFE, SHUKE_FACT_EVENT, IN (EVENTS), "graduation", BOTH | MANY, 0, 0, GREET | MORN, NULL },
  { SHUKE_FACT_EVENT_ENGAGEMENT, "event_engagement", NC_("fact", "Engagement"), "订婚|定亲|訂婚|engaged",
    SHUKE_FACT_GROUP_LIFE, SHUKE_FACT_EVENT, IN (EVENTS), "engagement", BOTH | MANY, 0, 0, GREET | MORN, NULL },
  { SHUKE_FACT_EVENT_WEDDING, "event_wedding", NC_("fact", "Wedding"), "结婚纪念日|婚礼|结婚|結婚紀念日|婚禮|結婚|wedding|anniversary",
    SHUKE_FACT_GROUP_LIFE, SHUKE_FACT_EVENT, IN (EVENTS), "wedding", BOTH | MANY, 0, 0, GREET | MORN, NULL },
  { SHUKE_FACT_EVENT_PREGNANCY, "event_pregnancy", NC_("fact", "Expects a baby"), "怀孕|预产期|有喜|懷孕|預產期|pregnant|baby",
    SHUKE_FACT_GROUP_LIFE, SHUKE_FACT_EVENT, IN (EVENTS), "pregnancy", BOTH | MANY, 0, 0, GREET | MORN, NULL },
  { SHUKE_FACT_EVENT_BORN, "event_birth", NC_("fact", "Has a baby"), "生孩子|生宝宝|添丁|生寶寶|baby",
    SHUKE_FACT_GROUP_LIFE, SHUKE_FACT_EVENT, IN (EVENTS), "birth", BOTH | MANY, 0, 0, GREET | MORN, NULL },
  { SHUKE_FACT_EVENT_MOVE, "event_move", NC_("fact", "Moves"), "搬家|乔迁|迁址|喬遷|遷址|move",
    SHUKE_FACT_GROUP_LIFE, SHUKE_FACT_EVENT, IN (EVENTS), "move", BOTH | MANY | FIRM, 0, 0, GREET | MORN, NULL },
  { SHUKE_FACT_EVENT_JOB, "event_job", NC_("fact", "New job"), "换工作|升职|新工作|換工作|升職|job|promotion",
    SHUKE_FACT_GROUP_LIFE, SHUKE_FACT_EVENT, IN (EVENTS), "job", BOTH | MANY, 0, 0, GREET | MORN, NULL },
  { SHUKE_FACT_EVENT_RETIREMENT, "event_retirement", NC_("fact", "Retires"), "退休|retirement",
    SHUKE_FACT_GROUP_LIFE, SHUKE_FACT_EVENT, IN (EVENTS), "retirement", BOTH | MANY, 0, 0, GREET | MORN, NULL },
  { SHUKE_FACT_EVENT_ILLNESS, "event_illness", NC_("fact", "Illness"), "生病|住院|手术|手術|ill|hospital",
    SHUKE_FACT_GROUP_LIFE, SHUKE_FACT_EVENT, IN (EVENTS), "illness", BOTH | MANY, 0, 0, GREET | MORN, NULL },
  { SHUKE_FACT_EVENT_LOSS, "event_loss", NC_("fact", "Loses someone"), "亲人去世|去世|丧事|親人去世|喪事|loss|death",
    SHUKE_FACT_GROUP_LIFE, SHUKE_FACT_EVENT, IN (EVENTS), "loss", BOTH | MANY, 0, 0, GREET | MORN, NULL },
  { SHUKE_FACT_EVENT_OTHER, "event_other", NC_("fact", "Something else that happened"), "大事|其他大事|经历的事|活动|活動|event",
    SHUKE_FACT_GROUP_LIFE, SHUKE_FACT_EVENT, IN (EVENTS), "other", BOTH | MANY | FIRM, 0, 0, GREET | MORN, NULL },
  { SHUKE_FACT_TERM_DISCOUNT, "term_discount", NC_("fact", "Discount she always gets"), "折扣|打折|优惠|固定折扣|優惠|discount|off",
    SHUKE_FACT_GROUP_SHOP, SHUKE_FACT_DISCOUNT, IN (TERMS), "discount", HERS | FIRM, 0, 0, GREET, NULL },
  { SHUKE_FACT_TERM_CREDIT, "term_credit", NC_("fact", "Credit up to"), "赊账额度|信用额度|赊账|記帳額度|信用額度|賒帳|credit|owes",
    SHUKE_FACT_GROUP_SHOP, SHUKE_FACT_MONEY, IN (TERMS), "credit", HERS | FIRM, 0, 0, GREET, NULL },
  { SHUKE_FACT_TERM_PAYMENT, "term_payment", NC_("fact", "Pays within"), "账期|付款期|月结|帳期|付款期限|月結|pays within|payment",
    SHUKE_FACT_GROUP_SHOP, SHUKE_FACT_WITHIN, IN (TERMS), "payment", HERS | FIRM, 0, 0, GREET, NULL },
  { SHUKE_FACT_TERM_DELIVERY, "term_delivery", NC_("fact", "How goods reach her"), "送货|送货方式|寄货|不送|不要送到家|送到家|自取|来取|送貨|送貨方式|寄貨|來取|delivery|shipping",
    SHUKE_FACT_GROUP_SHOP, SHUKE_FACT_TEXT, IN (TERMS), "delivery", HERS | FIRM, 0, 0, GREET, NULL },
  { SHUKE_FACT_TERM_INVOICE, "term_invoice", NC_("fact", "How her invoice is made out"), "发票|开票|抬头|发票抬头|发票信息|發票|發票抬頭|開立發票|抬頭|invoice|tax",
    SHUKE_FACT_GROUP_SHOP, SHUKE_FACT_TEXT, IN (TERMS), "invoice", HERS | FIRM, 0, 0, GREET, NULL },
  { SHUKE_FACT_TERM_OTHER, "term_other", NC_("fact", "What else is agreed"), "约定|长期约定|条件|約定|長期約定|條件|terms|agreed",
    SHUKE_FACT_GROUP_SHOP, SHUKE_FACT_TEXT, IN (TERMS), "other", HERS | FIRM | MANY, 0, 0, GREET, NULL },
  { SHUKE_FACT_EXPECTS_PRICE, "expects_price", NC_("fact", "What she expects of the price"), "看重价格|价格|性价比|看重價格|價格|price|cheap",
    SHUKE_FACT_GROUP_MEANS, SHUKE_FACT_EXPECTATION, IN (EXPECTATIONS), "price", HERS | FIRM, MONTHS (12), 0, GREET, NULL },
  { SHUKE_FACT_EXPECTS_QUALITY, "expects_quality", NC_("fact", "What she expects of the quality"), "看重质量|质量|品质|看重品質|品質|quality",
    SHUKE_FACT_GROUP_MEANS, SHUKE_FACT_EXPECTATION, IN (EXPECTATIONS), "quality", HERS | FIRM, MONTHS (12), 0, GREET, NULL },
  { SHUKE_FACT_EXPECTS_SERVICE, "expects_service", NC_("fact", "What she expects of the service"), "看重服务|服务|看重服務|服務|service",
    SHUKE_FACT_GROUP_MEANS, SHUKE_FACT_EXPECTATION, IN (EXPECTATIONS), "service", HERS | FIRM, MONTHS (12), 0, GREET, NULL },
  { SHUKE_FACT_EXPECTS_TIME, "expects_time", NC_("fact", "What she expects of our speed"), "看重时间|省时间|快|不等|看重時間|省時間|time|speed|quick",
    SHUKE_FACT_GROUP_MEANS, SHUKE_FACT_EXPECTATION, IN (EXPECTATIONS), "time", HERS | FIRM, MONTHS (12), 0, GREET, NULL },
  { SHUKE_FACT_EXPECTS_PRIORITY, "expects_priority", NC_("fact", "What she expects of coming first"), "看重优先|优先|优先照顾|看重優先|優先|priority|first",
    SHUKE_FACT_GROUP_MEANS, SHUKE_FACT_EXPECTATION, IN (EXPECTATIONS), "priority", HERS | FIRM, MONTHS (12), 0, GREET, NULL },
  { SHUKE_FACT_CUSTOM, "custom", NC_("fact", "Field of your own"), "自定义|自訂|custom",
    SHUKE_FACT_GROUP_SHOP, SHUKE_FACT_TEXT, IN (CUSTOM), "value", HERS | FIRM, 0, 0, 0, NULL },
};

G_STATIC_ASSERT (G_N_ELEMENTS (table) == SHUKE_N_FACTS);

const ShukeFactInfo *
shuke_fact_kind_get_info (ShukeFactKind kind)
{
  g_return_val_if_fail ((guint) kind < SHUKE_N_FACTS, NULL);
  return &table[kind];
}

const char *
shuke_fact_kind_name (ShukeFactKind kind)
{
  return g_dpgettext2 (NULL, "fact", shuke_fact_kind_get_info (kind)->name);
}

gboolean
shuke_fact_kind_from_word (const char    *word,
                           ShukeFactKind *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    if (g_strcmp0 (table[i].word, word) == 0)
      {
        *kind = table[i].kind;
        return TRUE;
      }
  return FALSE;
}

gboolean
shuke_fact_kind_suits (ShukeFactKind kind,
                       ShukeRole     role,
                       gboolean      organisation)
{
  guint flags = shuke_fact_kind_get_info (kind)->flags;

  if (organisation && (flags & SHUKE_FACT_FIRM) == 0)
    return FALSE;
  if (role == SHUKE_ROLE_SELF)
    return (flags & SHUKE_FACT_HERS) != 0;
  return (flags & SHUKE_FACT_THEIRS) != 0 && ((flags & SHUKE_FACT_CHILD_ONLY) == 0 || role == SHUKE_ROLE_CHILD);
}

/* How well a name answers to what was typed; 0 is not at all. */
enum { NOT_AT_ALL, ANYWHERE, BEGINS, WHOLE };

static int
match_text (const char *text,
            const char *typed)
{
  const char *at = strstr (text, typed);

  if (at == NULL)
    return NOT_AT_ALL;
  if (at != text)
    return ANYWHERE;
  return strlen (text) == strlen (typed) ? WHOLE : BEGINS;
}

/* @typed is folded. A sound has to begin with it: anywhere inside, two letters fit half the catalogue. */
static int
match_name (const char *name,
            const char *typed)
{
  g_autofree char *folded = shuke_pinyin_fold (name);
  g_autofree char *sounds = shuke_pinyin_search_key (name, NULL);
  g_auto (GStrv) keys = g_strsplit (sounds, "\n", -1);
  int best = match_text (folded, typed);

  for (guint i = 0; keys[i] != NULL; i++)
    if (*keys[i] != '\0' && match_text (keys[i], typed) > ANYWHERE)
      best = MAX (best, match_text (keys[i], typed));
  return best;
}

/* The name that is shown counts for more than the other words for it. */
static int
match_kind (const ShukeFactInfo *info,
            const char          *typed)
{
  g_auto (GStrv) others = g_strsplit (info->typed, "|", -1);
  int best = 2 * match_name (shuke_fact_kind_name (info->kind), typed);

  for (guint i = 0; others[i] != NULL; i++)
    best = MAX (best, 2 * match_name (others[i], typed) - (i == 0 ? 0 : 1));
  return best;
}

typedef struct {
  ShukeFactKind kind;
  int           match;
} Found;

static int
compare_found (gconstpointer a,
               gconstpointer b)
{
  const Found *left = a, *right = b;

  return left->match != right->match ? right->match - left->match : (int) left->kind - (int) right->kind;
}

GArray *
shuke_fact_kind_find (const char *typed,
                      ShukeRole   role,
                      gboolean    organisation)
{
  g_autofree char *folded = shuke_pinyin_fold (typed != NULL ? typed : "");
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Found));
  GArray *kinds = g_array_new (FALSE, FALSE, sizeof (ShukeFactKind));

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      Found one = { table[i].kind, *folded == '\0' ? 1 : match_kind (&table[i], folded) };

      if (one.match > 0 && one.kind != SHUKE_FACT_CUSTOM && shuke_fact_kind_suits (one.kind, role, organisation))
        g_array_append_val (found, one);
    }
  g_array_sort (found, compare_found);
  for (guint i = 0; i < found->len; i++)
    g_array_append_val (kinds, g_array_index (found, Found, i).kind);
  return kinds;
}

gboolean
shuke_fact_kind_is_name (const char    *typed,
                         ShukeRole      role,
                         gboolean       organisation,
                         ShukeFactKind *kind)
{
  g_autofree char *folded = shuke_pinyin_fold (typed != NULL ? typed : "");

  for (gsize i = 0; *folded != '\0' && i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *all = g_strjoin ("|", shuke_fact_kind_name (table[i].kind), table[i].typed, NULL);
      g_auto (GStrv) names = g_strsplit (all, "|", -1);

      if (table[i].kind == SHUKE_FACT_CUSTOM || !shuke_fact_kind_suits (table[i].kind, role, organisation))
        continue;
      for (guint k = 0; names[k] != NULL; k++)
        {
          g_autofree char *name = shuke_pinyin_fold (names[k]);

          if (g_str_equal (name, folded))
            {
              *kind = table[i].kind;
              return TRUE;
            }
        }
    }
  return FALSE;
}

const char *
shuke_fact_choice_name (const ShukeFactChoice *choice)
{
  return g_dpgettext2 (NULL, "fact", choice->name);
}

const ShukeFactChoice *
shuke_fact_choice_read (const ShukeFactChoice *choices,
                        const char            *text)
{
  g_autofree char *folded = shuke_pinyin_fold (text != NULL ? text : "");

  if (*folded == '\0')
    return NULL;
  for (const ShukeFactChoice *choice = choices; choice->word != NULL; choice++)
    {
      g_autofree char *all = g_strjoin ("|", choice->word, choice->name, shuke_fact_choice_name (choice), choice->typed, NULL);
      g_auto (GStrv) words = g_strsplit (all, "|", -1);

      for (guint i = 0; words[i] != NULL; i++)
        {
          g_autofree char *word = shuke_pinyin_fold (words[i]);

          if (g_str_equal (word, folded))
            return choice;
        }
    }
  return NULL;
}
