/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words are those that shop owners have in their telephones. A doubt is for being looked at, so that the rule need not be sure; it must
 * be quiet about people: whoever is named with a form of address is a customer, wherever she works. */

#include "shuke-no-customer.h"

#include <string.h>

#include "shuke-name.h"
#include "shuke-pinyin.h"
#include "shuke-text.h"
#include "shuke-word-list.h"

/* Of the owner's own, and nobody's form of address: before a name too. */
static const char *const kin[] = {
  "表哥", "表弟", "表姐", "表妹", "堂哥", "堂弟", "堂姐", "堂妹", "弟媳", "侄女", "侄子", "外甥女", "外甥", "姑妈", "姨妈", "舅妈", "舅媽", "姑父", "姨父", "大舅", "二舅", "三舅", "小姑子", "小叔子",
  "小舅子", "小姨子", "亲家", "干妈", "干爸", "嫂子", "姐夫", "妹夫",
};

/* As those of kin, but alone, or before a word of afterwords. */
static const char *const family[] = {
  "妈", "妈妈", "老妈", "我妈", "媽", "媽媽", "老媽", "我媽", "爸", "爸爸", "老爸", "我爸", "爹", "娘", "老公", "老婆", "儿子", "兒子", "大儿子", "小儿子", "女儿", "女兒", "大女儿", "小女儿",
  "闺女", "爷爷", "爺爺", "奶奶", "外公", "外婆", "姥姥", "姥爷", "公公", "婆婆", "岳父", "岳母", "丈母娘", "老丈人", "哥", "哥哥", "大哥", "二哥", "弟", "弟弟", "姐", "姐姐", "妹", "妹妹", "舅舅",
  "姑姑", "小姨", "大姨", "叔叔", "婶婶", "伯父", "伯母", "嫂嫂", "小舅", "大姑", "二姑", "乾媽", "干爹", "干女儿", "叔", "婶", "姑", "姨", "舅", "伯", "大伯", "二姨", "三姨", "二叔", "三叔",
  "大嫂", "二嫂", "姨夫", "家", "家里", "家人", "家裡", "我", "自己", "本人", "本机", "本機", "我的号码", "散客", "零散客户", "过路客", "mum", "mom", "dad", "husband", "wife", "home",
  "me",
};

static const char *const afterwords[] = {
  "手机", "手機", "电话", "電話", "座机", "单位", "單位", "公司", "学校", "學校", "班主任", "新号", "新號", "旧号", "办公室", "辦公室", "微信", "小号", "家", "手表", "手錶", "电话手表", "電話手錶",
};

/* Wherever they stand, but behind a form of address. */
static const char *const trades[] = {
  "快递", "快遞", "顺丰", "順豐", "中通", "圆通", "申通", "韵达", "极兔", "菜鸟", "驿站", "宅配", "黑貓", "物流", "货运", "貨運", "货拉拉", "搬家", "外卖", "外賣", "外送", "送水", "桶装水", "送餐",
  "送货", "送貨", "水电", "水電", "维修", "維修", "修理", "修水管", "修空调", "空调", "开锁", "開鎖", "装修", "裝潢", "保洁", "家政", "燃气", "供电", "自来水", "宽带", "营业厅", "收废品", "废品",
  "师傅", "師傅", "司机", "司機", "代驾", "出租车", "滴滴", "计程车", "批发", "批發", "供货", "供貨", "供应商", "厂家", "廠商", "服装厂", "面料", "档口", "代发", "印刷", "广告", "廣告", "中介", "仲介",
  "房东", "房東", "贷款", "貸款", "推销", "骚扰", "騷擾", "诈骗", "詐騙", "客服", "热线", "熱線", "童装厂", "制衣", "现货", "拿货", "货架", "衣架", "收银机", "pos机", "监控", "市场监管", "骑手",
  "美团", "饿了么", "托管班", "班主任", "客户经理", "德邦", "邮政", "郵政", "跑腿", "闪送", "百世", "小哥", "电工", "電工", "换锁", "換鎖", "保安", "月嫂", "保姆", "钟点工", "鐘點工", "疏通", "收银",
  "收銀", "打印机", "网管", "兼职", "兼職", "求职", "加盟", "代理", "区域经理", "督导", "包装袋", "包裝袋", "吊牌", "定做", "定制厂", "裤厂", "毛衣厂", "鞋厂", "袜厂", "加工厂", "模特", "道具", "领队",
  "領隊", "群主", "店员", "店員", "员工", "专管员", "專管員", "记账", "城管", "派出所", "居委会", "消防", "测试", "測試", "员工价", "三轮车", "三輪車", "市监", "工商所", "药房", "藥房", "卷帘门", "卷闸门",
  "修锁", "修鞋", "修车", "修手机", "修电脑", "儿子手表", "女儿手表", "电话手表", "儿童手表", "家长委员会", "家委会", "同学家长", "10086", "10010", "10000", "plumber", "electrician",
  "courier", "landlord", "real estate", "takeaway", "customer service",
};

/* The same, but customers work there too: who has a name before it, with something between, is one. */
static const char *const offices[] = {
  "物业", "物業", "银行", "銀行", "保险", "保險", "税务", "稅務", "国税", "工商", "社区", "社區", "医院", "醫院", "会计", "會計", "律师", "律師", "停车", "bank", "建行", "工行", "农行", "中行",
  "交行", "招行", "农商行", "信用社", "邮储",
};

/* Those who teach the owner's children, or her: customers do so too, and are named before it. */
static const char *const teaching[] = {
  "数学", "數學", "语文", "語文", "英语", "英語", "钢琴", "鋼琴", "舞蹈", "美术", "美術", "画画", "畫畫", "书法", "書法", "围棋", "圍棋", "奥数", "吉他", "古筝", "跆拳道",
  "游泳", "补习", "補習", "培训", "晚托", "托管", "辅导", "輔導", "教练", "教練", "园长", "園長", "班主任", "幼儿园", "幼兒園", "驾校", "駕校",
};

/* Neighbours of the shop; customers work there, and are called 李姐 before or behind it. */
static const char *const shops[] = {
  "女装店", "女裝店", "童装店", "童裝店", "男装店", "内衣店", "內衣店", "服装店", "鞋店", "奶茶店", "咖啡店", "饭店", "飯店", "餐馆", "面馆", "药店", "藥店", "花店", "超市", "美容院", "美甲", "美发", "美髮",
  "理发", "理髮", "洗衣店", "干洗", "瑜伽", "健身房", "4s店", "体检", "體檢", "牙医", "牙醫", "诊所", "診所", "早餐", "快餐",
};

/* Who comes for the house, the till, the papers or the errands, in names alone: as a remark, 礼品包装 or 拉链坏了 is about goods. */
static const char *const services[] = {
  "丰巢", "豐巢", "兔喜", "送煤气", "煤气", "煤氣", "瓦斯", "送奶", "卖菜", "賣菜", "裁缝", "裁縫", "缝纫", "縫紉", "改衣服", "改裤", "改褲", "锁匠", "鎖匠", "木工", "油漆工", "泥瓦工", "门窗", "門窗",
  "喷绘", "噴繪", "招牌", "复印", "複印", "影印", "拉货", "拉貨", "洗车", "洗車", "车险", "車險", "车管", "加油站", "人寿", "人壽", "信用卡", "收钱吧", "微信支付", "抖音小店", "拼多多", "网格员", "門衛",
  "门卫", "前台", "前臺", "楼管", "樓管", "商管", "招商", "代账", "代帳", "税局", "稅局", "交警", "家教", "摄影", "攝影", "租客", "链家", "鏈家", "贝壳", "貝殼", "房产", "房產", "导购", "導購",
  "店长", "店長", "打版", "辅料", "輔料", "纽扣", "鈕扣", "拉链", "拉鏈", "包装", "包裝", "工厂", "工廠", "厂里", "廠裡", "殡仪", "殯儀", "机票", "機票", "导游", "導遊", "彩票", "订座", "訂座",
  "订餐", "訂餐", "牙科", "ktv",
};

/* A place by its end, 水果店, 街道办: nobody is called so. Who is called by her name behind it works there or lives beside it. */
static const char *const places[] = {
  "酒店", "饭店", "飯店", "学校", "學校", "店", "馆", "館", "厂", "廠", "公司", "中心", "小卖部", "超市", "商场", "商場", "驿站", "驛站", "车站", "車站", "加油站", "街道办", "街道辦", "委会",
  "委會", "车管所", "事务所", "事務所", "派出所", "旅行社", "营业部", "網點", "网点", "门诊部",
};

/* Markets that are known for nothing else: a trade by their names alone. */
static const char *const wholesale[] = { "四季青", "十三行", "织里" };

/* Where shops buy, and what they buy there. */
static const char *const markets[] = {
  "織里", "汉正街", "漢正街", "虎门", "虎門", "即墨", "石狮", "石獅", "常熟", "义乌", "義烏", "株洲", "佛山", "温州", "溫州", "沙河", "濮院", "大朗", "湖州", "晋江", "南油", "七浦路",
  "五爱", "五愛", "动批", "朝天门", "荷花池", "柯桥", "诸暨", "辛集", "海宁", "海寧", "平湖", "桐乡", "乐从", "五分埔", "东大门",
};
static const char *const goods[] = {
  "女装", "女裝", "童装", "童裝", "男装", "男裝", "毛衣", "羽绒", "羽絨", "袜", "襪", "裤", "褲", "鞋", "帽", "围巾", "圍巾", "内衣", "內衣", "t恤", "外套", "裙", "皮衣", "皮草", "大衣", "针织",
  "衬衫", "睡衣", "家居服", "饰品", "飾品", "箱包", "包包",
};

/* A remark that begins so, or says so, is about business. */
static const char *const dealings[] = { "同行", "供货", "供貨", "起批", "月结", "月結", "批发", "批發", "拿货", "拿貨", "进货", "進貨", "房租", "不是客", "不是顾客", "已离职" };

/* She buys, wherever she works. */
static const char *const buying[] = { "买", "買", "穿", "喜欢", "喜歡", "打折" };
/* The same in her name, 幼儿园龚老师 也买衣服; and 客户经理 is none. */
static const char *const buyers[] = { "也买", "也買", "我这买", "买女装", "买衣服", "怀孕", "懷孕", "孕妇", "孕婦", "顾客", "顧客", "会员", "會員", "大码", "大碼", "客（", "客(", " 客" };
static const char *const never[] = { "没买过", "沒買過", "没来店里", "没来买", "家长群", "家長群" };
static const char *const selling[] = { "我买", "我買", "推销", "推銷" };

/* What she wants or not, as 别发广告. */
static const char *const wishes[] = { "别", "別", "不", "莫", "勿", "发", "發" };

/* Who is called by what ends so is somebody. */
static const char *const addresses[] = {
  "姐", "妹", "女士", "太", "老师", "老師", "阿姨", "嫂", "婶", "妈", "媽", "奶奶", "总", "總", "美女", "姑娘", "闺蜜", "同学", "ms", "mrs",
};

/* A remark in which they stand says where she works. */
static const char *const employed[] = { "上班", "工作", "的", "老公", "先生" };

/* What stands between a name and more about her. */
static const char *const strokes[] = { " ", "(", "（", "[", "【", "-", "－", "/", "·", "、", ",", "，" };

#define MAX_NOTE 8   /* characters of a remark that is nothing but a trade */

static gsize
trim (const char *text,
      gsize       length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (strokes); i++)
    {
      gsize size = strlen (strokes[i]);

      if (size <= length && memcmp (text + length - size, strokes[i], size) == 0)
        {
          length -= size;
          i = (gsize) -1;
        }
    }
  return length;
}

/* 欧阳 of 欧阳 县医院: what stands before a stroke, where the words behind it begin with where she works. 0 when there is none. */
static gsize
before_stroke (const char *text,
               gsize       length)
{
  for (gsize end = length; end > 0; end--)
    for (gsize i = 0; i < G_N_ELEMENTS (strokes); i++)
      {
        gsize size = strlen (strokes[i]);

        if (size <= end && memcmp (text + end - size, strokes[i], size) == 0)
          return trim (text, end - size);
      }
  return 0;
}

/* 钱会计: what she is called by, as 李老师. */
static gboolean
is_calling (const char *text,
            gsize       length,
            const char *word)
{
  static const char *const callings[] = { "会计", "會計", "律师", "律師" };

  return length > 0 && text[length + strlen (word)] == '\0' && shuke_word_list_end (word, -1, callings, G_N_ELEMENTS (callings)) &&
         (gsize) shuke_pinyin_surname_length (text) == (gsize) g_utf8_strlen (text, (gssize) length);
}

/* 董倩: a surname and a given name. */
static gboolean
is_full_name (const char *text)
{
  int surname = shuke_pinyin_surname_length (text);

  return surname > 0 && g_utf8_strlen (text, -1) > surname && shuke_name_reads_as_person (text) && !shuke_name_is_address_form (text) &&
         g_utf8_strlen (text, -1) <= surname + 2;
}

/* One of @words stands in @text, and nobody before it. */
static gboolean
is_named_by (const char        *text,
             const char *const *words,
             gsize              n,
             gboolean           people_work_there)
{
  for (gsize i = 0; i < n; i++)
    {
      const char *found = strstr (text, words[i]);
      gsize before, length;
      glong characters;

      if (found == NULL)
        continue;
      before = (gsize) (found - text);
      length = trim (text, before);
      if (shuke_word_list_end (text, (gssize) length, addresses, G_N_ELEMENTS (addresses)))
        continue;
      if (people_work_there && length == before && before_stroke (text, length) > 0)
        length = before_stroke (text, length);
      if (people_work_there && length < before)
        {
          gsize first = strcspn (text, " ");
          g_autofree char *who = g_strndup (text, MIN (first, length));

          if (is_full_name (who))
            continue;
        }
      characters = g_utf8_strlen (text, (gssize) length);
      if (people_work_there && length < before && characters >= 2 && characters <= 4)
        continue;
      if (people_work_there && length == before && is_calling (text, length, words[i]))
        continue;
      return TRUE;
    }
  return FALSE;
}

static gboolean
is_member (const char        *text,
           const char *const *words,
           gsize              n)
{
  for (gsize i = 0; i < n; i++)
    {
      const char *rest = text + strlen (words[i]);

      if (!g_str_has_prefix (text, words[i]))
        continue;
      rest += strspn (rest, " 0123456789");
      if (*rest == '\0' || *rest == '(' || g_str_has_prefix (rest, "（"))
        return TRUE;
      if (shuke_word_list_has (rest, afterwords, G_N_ELEMENTS (afterwords)))
        return TRUE;
    }
  return FALSE;
}

/* 老妈, 老公（新号）, 儿子学校, 妈2: one of the family, and not 朵朵妈妈. */
static gboolean
is_family (const char *text)
{
  return is_member (text, family, G_N_ELEMENTS (family)) || is_member (text, kin, G_N_ELEMENTS (kin));
}

/* 弟建军, 大姨家表哥: one of the family by her name, or of its house. */
static gboolean
is_relative (const char *text)
{
  static const char *const before[] = { "弟", "我弟", "我哥", "我姐", "我妹" };
  static const char *const siblings[] = { "姐", "哥", "弟", "妹", "姐姐", "哥哥", "弟弟", "妹妹", "大哥", "大姐", "二哥", "二姐" };
  static const char *const houses[] = { "大姨家", "二姨家", "小姨家", "姑姑家", "大姑家", "舅舅家", "大舅家", "二舅家", "叔叔家", "大伯家", "伯伯家", "外婆家", "姥姥家", "奶奶家" };

  /* 弟弟 向阳, 姐 长沙. */
  for (gsize i = 0; i < G_N_ELEMENTS (siblings); i++)
    if (g_str_has_prefix (text, siblings[i]) && text[strlen (siblings[i])] == ' ' && g_utf8_strlen (text + strlen (siblings[i]) + 1, -1) == 2)
      return TRUE;
  if (shuke_word_list_begin (text, houses, G_N_ELEMENTS (houses)))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (before); i++)
    if (g_str_has_prefix (text, before[i]) && g_utf8_strlen (text + strlen (before[i]), -1) == 2)
      return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (kin); i++)
    if (g_str_has_prefix (text, kin[i]))
      {
        const char *rest = text + strlen (kin[i]);

        rest += strspn (rest, " ");
        if (g_utf8_strlen (rest, -1) >= 1 && g_utf8_strlen (rest, -1) <= 3 && !shuke_word_list_end (rest, -1, addresses, G_N_ELEMENTS (addresses)))
          return TRUE;
      }
  return FALSE;
}

/* 高中同学 刘洋, 闺蜜 阿敏, the shop across the street, and not 王同学. */
static gboolean
is_friend (const char *text)
{
  static const char *const schools[] = { "小学", "小學", "初中", "高中", "中专", "大学", "大學" };
  static const char *const friends[] = { "闺蜜 ", "閨蜜 ", "同学 ", "同學 ", "老同学", "老同學", "战友", "戰友", "发小" };
  static const char *const neighbours[] = { "隔壁", "对面", "對面" };

  for (gsize i = 0; i < G_N_ELEMENTS (schools); i++)
    if (g_str_has_prefix (text, schools[i]) && g_str_has_prefix (text + strlen (schools[i]), "同"))
      return TRUE;
  if (shuke_word_list_begin (text, friends, G_N_ELEMENTS (friends)))
    return TRUE;
  return shuke_word_list_begin (text, neighbours, G_N_ELEMENTS (neighbours)) &&
         (shuke_word_list_stand_in (text, -1, shops, G_N_ELEMENTS (shops)) || g_str_has_suffix (text, "店") || strstr (text, "店 ") != NULL);
}

/* 数学 of 小宇数学张老师, and not of 高雪梅数学老师. */
static gboolean
is_teacher (const char *text)
{
  g_autofree char *before = NULL;
  const char *found = NULL;
  gsize length;

  /* 幼儿园朵朵妈 is one who was met there. */
  if (shuke_word_list_end (text, -1, addresses, G_N_ELEMENTS (addresses)) && !g_str_has_suffix (text, "老师") && !g_str_has_suffix (text, "老師"))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (teaching); i++)
    {
      const char *word = strstr (text, teaching[i]);

      /* Of 李姐游泳教练 the first one says who. */
      if (word != NULL && (found == NULL || word < found))
        found = word;
    }
  if (found == NULL)
    return FALSE;
  length = trim (text, (gsize) (found - text));
  before = g_strndup (text, length);
  return !shuke_word_list_end (text, (gssize) length, addresses, G_N_ELEMENTS (addresses)) && !is_full_name (before);
}

/* 株洲女裤, 石狮小吴 with a remark of T恤: goods of a market. */
static gboolean
is_supplier (const char *name,
             const char *note)
{
  return (shuke_word_list_stand_in (name, -1, wholesale, G_N_ELEMENTS (wholesale)) || shuke_word_list_stand_in (name, -1, markets, G_N_ELEMENTS (markets))) &&
         (shuke_word_list_stand_in (name, -1, goods, G_N_ELEMENTS (goods)) ||
          (g_utf8_strlen (note, -1) <= MAX_NOTE && shuke_word_list_stand_in (note, -1, goods, G_N_ELEMENTS (goods))));
}

/* Of a telephone company by its name alone. */
static gboolean
is_company (const char *text)
{
  static const char *const companies[] = {
    "移动", "移動", "联通", "聯通", "电信", "電信", "广电", "铁通", "中国移动", "中国联通", "中国电信", "医保", "社保", "邮局", "12345", "110", "119", "120",
  };

  return shuke_word_list_has (text, companies, G_N_ELEMENTS (companies));
}

/* 火锅店 订座, 妈妈驿站, 酒店 前台, and neither 丽丽 花店 nor 药店 王姐. */
static gboolean
is_place (const char *text)
{
  gsize first = strlen (text);
  const char *behind;
  gboolean whole = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (strokes); i++)
    if (strstr (text, strokes[i]) != NULL)
      first = MIN (first, (gsize) (strstr (text, strokes[i]) - text));
  behind = text + first;
  for (gsize i = 0; i < G_N_ELEMENTS (strokes); i++)
    if (g_str_has_prefix (behind, strokes[i]))
      {
        behind += strlen (strokes[i]);
        i = (gsize) -1;
      }
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    whole |= strlen (places[i]) == first && strncmp (text, places[i], first) == 0;
  /* 张馆 may be one whose name is short. */
  return g_utf8_strlen (text, (gssize) first) >= (whole ? 2 : 3) && shuke_word_list_end (text, (gssize) first, places, G_N_ELEMENTS (places)) &&
         !is_full_name (behind) && !shuke_word_list_end (behind, -1, addresses, G_N_ELEMENTS (addresses));
}

/* 裁缝 老周, 改裤脚; who is 裁缝王姐 buys as well. */
static gboolean
is_service (const char *text)
{
  return !shuke_word_list_end (text, -1, addresses, G_N_ELEMENTS (addresses)) && is_named_by (text, services, G_N_ELEMENTS (services), TRUE);
}

static gboolean
is_trade (const char *text)
{
  return is_named_by (text, trades, G_N_ELEMENTS (trades), FALSE) || is_named_by (text, wholesale, G_N_ELEMENTS (wholesale), FALSE) ||
         is_named_by (text, offices, G_N_ELEMENTS (offices), TRUE) ||
         (!shuke_word_list_end (text, -1, addresses, G_N_ELEMENTS (addresses)) && is_named_by (text, shops, G_N_ELEMENTS (shops), TRUE));
}

static char *
dup_small (const char *text)
{
  g_autofree char *clean = text == NULL ? NULL : shuke_text_clean (text);

  return clean == NULL ? g_strdup ("") : g_utf8_strdown (clean, -1);
}

gboolean
shuke_is_group_of_no_customers (const char *group)
{
  static const char *const groups[] = {
    "供应商", "供應商", "供货商", "供貨商", "厂家", "廠商", "厂商", "进货", "進貨", "批发商", "快递", "快遞", "物流", "家人", "亲人", "親人", "亲戚", "親戚", "家庭", "同事", "员工", "員工",
    "店员", "店員", "同行", "物业", "物業", "维修", "維修", "服务电话", "生活服务", "suppliers", "supplier", "family", "relatives", "coworkers", "staff", NULL,
  };
  g_autofree char *small = dup_small (group);

  return g_strv_contains (groups, small);
}

gboolean
shuke_is_group_of_customers (const char *group)
{
  static const char *const words[] = { "客户", "客戶", "顾客", "顧客", "客人", "熟客", "老客", "会员", "會員", "vip", "customer", "client", "member" };
  g_autofree char *small = dup_small (group);

  return shuke_word_list_stand_in (small, -1, words, G_N_ELEMENTS (words));
}

gboolean
shuke_is_perhaps_no_customer (const char *name,
                              const char *note)
{
  g_autofree char *named = dup_small (name);
  g_autofree char *noted = dup_small (note);

  if (shuke_word_list_stand_in (noted, -1, never, G_N_ELEMENTS (never)))
    return TRUE;
  if (shuke_word_list_stand_in (named, -1, buyers, G_N_ELEMENTS (buyers)) && strstr (named, "客户经理") == NULL && strstr (named, "客服") == NULL &&
      strstr (named, "测试") == NULL)
    return FALSE;
  if (shuke_word_list_stand_in (noted, -1, buying, G_N_ELEMENTS (buying)) && !shuke_word_list_stand_in (noted, -1, selling, G_N_ELEMENTS (selling)))
    return FALSE;
  if (is_family (named) || is_relative (named) || is_friend (named) || is_teacher (named) || is_trade (named) || is_company (named) ||
      is_supplier (named, noted) || is_service (named) || is_place (named))
    return TRUE;
  if (shuke_word_list_stand_in (noted, -1, dealings, G_N_ELEMENTS (dealings)) && !shuke_word_list_stand_in (noted, -1, employed, G_N_ELEMENTS (employed)))
    return TRUE;
  if (*noted == '\0' || g_utf8_strlen (noted, -1) > MAX_NOTE || shuke_word_list_stand_in (noted, -1, employed, G_N_ELEMENTS (employed)) ||
      shuke_word_list_end (named, -1, addresses, G_N_ELEMENTS (addresses)))
    return FALSE;
  return is_family (noted) || (is_trade (noted) && !shuke_word_list_stand_in (noted, -1, wishes, G_N_ELEMENTS (wishes)));
}
