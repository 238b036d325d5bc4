/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a clause of a remark tells of a life: what she does, which class a child is in, what she spends and where, what she values. Each is one
 * line of a table of ways to say it, and a clause has to be the whole of it. */

#include "shuke-remark-private.h"

#include "shuke-clothes-budget.h"
#include "shuke-date-reader.h"
#include "shuke-expectation.h"
#include "shuke-text.h"
#include "shuke-word-list.h"

#include <string.h>

#define LONGEST_VALUE 12
#define DAYS_BEFORE_BIRTH 300

typedef struct {
  ShukeFactKind kind;
  const char   *heads;    /* one of them begins it */
  const char   *tails;    /* one of them ends it; NULL: it ends as it likes */
  const char   *value;    /* what it says; NULL: what stands between */
} Phrase;

static const Phrase phrases[] = {
  { SHUKE_FACT_EMPLOYER, "在|就职于|就職於", "上班|工作", NULL },
  { SHUKE_FACT_ELSEWHERE, "在", "买衣服|買衣服|买的|買的|买|買", NULL },
  { SHUKE_FACT_ELSEWHERE, "常去|爱去|愛去|老去", "买衣服|買衣服|买|買", NULL },
  { SHUKE_FACT_HOMETOWN, "老家是|老家在|老家|家乡是|家鄉是", NULL, NULL },
  { SHUKE_FACT_CHARACTER, "性格比较|性格比較|性格很|性格|脾气很|脾氣很|脾气|脾氣", NULL, NULL },
  { SHUKE_FACT_COMPLEXION, "皮肤比较|皮膚比較|皮肤很|皮膚很|皮肤|皮膚|肤色|膚色", NULL, NULL },
  { SHUKE_FACT_BUILD, "身材比较|身材比較|身材|体型|體型", NULL, NULL },
  { SHUKE_FACT_INTEREST, "爱好是|愛好是|爱好|愛好|兴趣是|興趣是", NULL, NULL },
  { SHUKE_FACT_DRINK, "喜欢喝|喜歡喝|爱喝|愛喝|只喝", NULL, NULL },
  { SHUKE_FACT_BRAND_LIKED, "喜欢的牌子是|喜歡的牌子是|喜欢的品牌是|喜歡的品牌是|喜欢的牌子|喜歡的牌子|爱穿的牌子是|愛穿的牌子是", NULL, NULL },
  { SHUKE_FACT_TOPIC_AVOIDED, "别提|別提|不要提|不能提|别问|別問|不要问|不要問", NULL, NULL },
  { SHUKE_FACT_TOPIC, "喜欢聊|喜歡聊|爱聊|愛聊", NULL, NULL },
  { SHUKE_FACT_BARGAINS, "爱讲价|愛講價|喜欢讲价|喜歡講價|总讲价|總講價|老讲价|经常讲价|經常講價|爱还价|愛還價|喜欢还价|喜歡還價|爱砍价|爱殺價", "", "often" },
  { SHUKE_FACT_BARGAINS, "不讲价|不講價|从不讲价|從不講價|从来不讲价|從來不講價|不还价|不還價|从不还价|從不還價", "", "never" },
  { SHUKE_FACT_MARRIAGE, "已婚|结婚了|結婚了|已经结婚|已經結婚", "", "married" },
  { SHUKE_FACT_MARRIAGE, "未婚|单身|單身|没结婚|沒結婚|还没结婚|還沒結婚", "", "single" },
  { SHUKE_FACT_MARRIAGE, "离异|離異|离婚了|離婚了|离了婚|離了婚", "", "divorced" },
};

/* What she is, where it is said as 是…, 当…: ends of words for trades. */
static const char *const trades[] = {
  "师", "師", "员", "員", "医生", "醫生", "护士", "護士", "会计", "會計", "出纳", "出納", "司机", "司機", "警察", "老板", "老闆", "老板娘", "老闆娘", "经理", "經理", "主任", "校长", "校長", "园长",
  "園長", "店长", "店長", "教授", "导游", "導遊", "记者", "記者", "秘书", "秘書", "销售", "銷售", "全职妈妈", "全職媽媽", "家庭主妇", "家庭主婦", "翻译", "翻譯", "模特", "文员", "行政", "财务", "財務",
  "人事",
};

static const char *const fabrics[] = {
  "纯棉", "純棉", "全棉", "棉", "棉麻", "麻", "亚麻", "亞麻", "真丝", "真絲", "桑蚕丝", "桑蠶絲", "丝", "絲", "羊毛", "羊绒", "羊絨", "天丝", "天絲", "莫代尔", "莫代爾", "雪纺", "雪紡", "牛仔布",
  "醋酸", "香云纱", "香雲紗", "化纤", "化纖", "涤纶", "滌綸", "腈纶", "腈綸", "羽绒", "羽絨", "灯芯绒", "燈芯絨", "cotton", "linen", "silk", "wool", "cashmere",
};

gsize
shuke_remark_fabric_length (const char *text)
{
  gsize best = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (fabrics); i++)
    if (strlen (fabrics[i]) > best && g_ascii_strncasecmp (text, fabrics[i], strlen (fabrics[i])) == 0)
      best = strlen (fabrics[i]);
  return best;
}

/* Said of one day, or as a question, or of who is not here: no fact. */
static gboolean
is_doubtful (const char *value)
{
  static const char *const words[] = {
    "了", "过", "過", "什么", "什麼", "哪", "谁", "誰", "吗", "嗎", "不", "没", "沒", "要", "这", "這", "明天", "今天", "昨天", "下周", "上周", "下次", "以前", "她说", "她說", "我",
    "本店", "店里买", "他", "给", "給",
  };

  return shuke_word_list_stand_in (value, -1, words, G_N_ELEMENTS (words));
}

static void
skip_often (const char **text)
{
  static const char often[] = "平时都|平時都|平时|平時|一般都|一般|经常|經常|通常|主要|多数|多數|衣服都|衣服|都|也|现在|現在|目前|人|是个|是個";

  shuke_remark_skip_blank (text);
  /* 她妹妹 is somebody else. */
  if (g_str_has_prefix (*text, "她") && shuke_remark_relative_length (*text + strlen ("她")) == 0)
    *text += strlen ("她");
  for (shuke_remark_skip_blank (text); shuke_remark_take (text, often); shuke_remark_skip_blank (text))
    ;
}

/* Without the longest of @words at its end, if something is left then. @words "" is fulfilled by an end. */
static gboolean
cut_tail (char       *text,
          const char *words)
{
  g_auto (GStrv) all = NULL;
  gsize best = 0;

  if (words == NULL)
    return TRUE;
  if (*words == '\0')
    return *text == '\0';
  all = g_strsplit (words, "|", -1);
  for (guint i = 0; all[i] != NULL; i++)
    if (g_str_has_suffix (text, all[i]))
      best = MAX (best, strlen (all[i]));
  if (best == 0 || best >= strlen (text))
    return FALSE;
  text[strlen (text) - best] = '\0';
  return TRUE;
}

static gboolean
is_value (const char *value)
{
  glong letters = g_utf8_strlen (value, -1);

  return letters >= 1 && letters <= LONGEST_VALUE && !is_doubtful (value) && strpbrk (value, ":/=") == NULL;
}

static gboolean
read_phrase (ShukeRemarkReader     *self,
             const ShukeRemarkWhom *whom,
             const char            *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      const char *p = text;
      g_autofree char *between = NULL;

      if (!shuke_remark_take (&p, phrases[i].heads))
        continue;
      between = g_strstrip (g_strdup (p));
      if (!cut_tail (between, phrases[i].tails) || (phrases[i].value == NULL && (!is_value (between) || g_utf8_strlen (between, -1) < 2)))
        continue;
      shuke_remark_add (self, whom, phrases[i].kind, phrases[i].value != NULL ? phrases[i].value : between);
      return self->found->len > 0;
    }
  return FALSE;
}

/* 做工程的, 是护士, 在实验小学当老师. */
static gboolean
read_trade (ShukeRemarkReader     *self,
            const ShukeRemarkWhom *whom,
            const char            *text)
{
  static const char be[] = "当|當|做";
  /* 做完头发来的 is what was done today. */
  static const char *const done[] = { "完", "好", "得", "来", "來", "去", "头发", "頭髮", "指甲", "事", "人", "饭", "飯", "作业", "作業", "到", "起", "车", "車", "门", "門" };
  const char *p = text;
  g_autofree char *trade = NULL;
  g_autofree char *place = NULL;
  gboolean does;

  /* A child that plays at being a doctor is none. */
  if (shuke_remark_is_child (self, whom))
    return FALSE;
  if (shuke_remark_take (&p, "在"))
    for (const char *at = p; *at != '\0'; at = g_utf8_next_char (at))
      if (at > p && shuke_remark_match (at, be) > 0)
        {
          place = g_strndup (p, (gsize) (at - p));
          p = at;
          break;
        }
  does = shuke_remark_match (p, "做|开|開") > 0;
  if (does ? place != NULL && !shuke_remark_take (&p, be) : !shuke_remark_take (&p, "是|当|當|职业是|職業是|职业|職業"))
    return FALSE;
  trade = g_strstrip (g_strdup (p));
  /* 做工程的 keeps its verb, 在小学做会计 does not need it. */
  if (does && place == NULL && !g_str_has_suffix (trade, "的"))
    return FALSE;
  if (g_str_has_suffix (trade, "的"))
    trade[strlen (trade) - strlen ("的")] = '\0';
  if (!is_value (trade) || g_utf8_strlen (trade, -1) < 2 || (place != NULL && !is_value (place)) ||
      (does && shuke_word_list_stand_in (trade, -1, done, G_N_ELEMENTS (done))) ||
      (!(does && place == NULL) && !shuke_word_list_end (trade, -1, trades, G_N_ELEMENTS (trades))))
    return FALSE;
  if (place != NULL)
    shuke_remark_add (self, whom, SHUKE_FACT_EMPLOYER, place);
  shuke_remark_add (self, whom, SHUKE_FACT_OCCUPATION, trade);
  return self->found->len > 0;
}

/* 三年级, 幼儿园中班 without a verb. */
static gboolean
is_class (const char *text)
{
  static const char years[] = "一年级|二年级|三年级|四年级|五年级|六年级|一年級|二年級|三年級|四年級|五年級|六年級|初一|初二|初三|高一|高二|高三|托班|小班|中班|大班";
  const char *p = text;

  shuke_remark_take (&p, "幼儿园|幼兒園|小学|小學");
  return shuke_remark_match (p, years) > 0 && shuke_remark_match (p, years) + shuke_remark_match (p + shuke_remark_match (p, years), "了") == strlen (p);
}

/* 上幼儿园大班, 读高三, 在实验小学上三年级, 上阳光幼儿园. */
static gboolean
read_school (ShukeRemarkReader     *self,
             const ShukeRemarkWhom *whom,
             const char            *text)
{
  static const char *const schools[] = { "小学", "小學", "幼儿园", "幼兒園", "中学", "中學", "学校", "學校", "一中", "二中", "三中", "一小", "二小", "三小", "早教" };
  static const char *const classes[] = { "班", "年级", "年級", "初一", "初二", "初三", "高一", "高二", "高三", "大一", "大二", "大三", "大四", "初中", "高中", "大学", "大學" };
  /* The kind of school alone is no name of one. */
  static const char kinds[] = "幼儿园|幼兒園|小学|小學|中学|中學|初中|高中";
  const char *p = text;
  g_autofree char *rest = NULL;
  const char *in;

  if (!shuke_remark_is_child (self, whom))
    return FALSE;
  if (shuke_remark_take (&p, "今年|现在|現在|已经|已經|刚|剛"))
    shuke_remark_skip_blank (&p);
  if (!shuke_remark_take (&p, "在上|在读|在讀|在|上|读|讀|念") && (!self->told || !is_class (p)))
    return FALSE;
  shuke_remark_skip_blank (&p);
  rest = g_strdup (p);
  if (g_str_has_suffix (rest, "了"))
    rest[strlen (rest) - strlen ("了")] = '\0';
  if (!is_value (rest))
    return FALSE;
  in = rest;
  for (gsize i = 0; i < G_N_ELEMENTS (schools) && in == rest; i++)
    {
      const char *at = strstr (rest, schools[i]);

      if (at == NULL)
        continue;
      in = at + strlen (schools[i]);
    }
  if (in > rest && shuke_remark_match (rest, kinds) != (gsize) (in - rest))
    {
      g_autofree char *school = g_strndup (rest, (gsize) (in - rest));

      shuke_remark_add (self, whom, SHUKE_FACT_SCHOOL, school);
      while (shuke_remark_take (&in, "上|读|讀|念|的"))
        ;
    }
  else if (*in != '\0')
    /* 幼儿园大班, 小学三年级: which of the two says as much as the class. */
    in = rest;
  if (*in != '\0' && !shuke_word_list_end (in, -1, classes, G_N_ELEMENTS (classes)))
    {
      g_ptr_array_set_size (self->found, 0);
      return FALSE;
    }
  if (*in != '\0')
    shuke_remark_add (self, whom, SHUKE_FACT_SCHOOL_CLASS, in);
  return self->found->len > 0;
}

/* 一件不超过300, 单件两三百, 价位200到300: a bound and nothing else, for 一件300 may be what she bought. */
static gboolean
read_piece_price (ShukeRemarkReader *self,
                  const char        *text)
{
  const ShukeRemarkWhom herself = { 0 };
  const char *p = text;
  g_autofree char *price = NULL;
  gint64 amount;
  guint amounts = 0;
  gboolean bound = FALSE;

  if (!shuke_remark_take (&p, "一件衣服|一件|单件|單件|每件|单价|單價|价位在|價位在|价位|價位"))
    return FALSE;
  p += strspn (p, " :");
  price = g_strdup (p);
  while (*p != '\0')
    if (shuke_clothes_budget_take_amount (&p, &amount))
      amounts++;
    else if (shuke_remark_take (&p, "不超过|不超過|别超过|別超過|最多|最高|不要超过|不要超過|能接受|可以接受|以内|以內|之内|之內|以下|以上|左右|上下|之间|之間|内|內|到|至|-|~"))
      bound = TRUE;
    else if (!shuke_remark_take (&p, "大概|大约|大約|的|在|都|多| "))
      return FALSE;
  if (!bound || amounts == 0 || amounts > 2)
    return FALSE;
  if (g_str_has_suffix (price, "的"))
    price[strlen (price) - strlen ("的")] = '\0';
  shuke_remark_add (self, &herself, SHUKE_FACT_PIECE_PRICE, price);
  return self->found->len > 0;
}

/* 看重质量不看价格. */
static gboolean
read_values (ShukeRemarkReader *self,
             const char        *text)
{
  static const struct { ShukeFactKind kind; const char *words; } values[] = {
    { SHUKE_FACT_EXPECTS_QUALITY, "质量|質量|品质|品質|做工" },
    { SHUKE_FACT_EXPECTS_PRICE, "价格|價格|价钱|價錢|性价比|性價比" },
    { SHUKE_FACT_EXPECTS_SERVICE, "服务|服務|态度|態度" },
  };
  static const char cares[] = "最看重|很看重|特别看重|特別看重|非常看重|比较看重|比較看重|不太看重|不看重|看重|最在乎|很在乎|不太在乎|不在乎|在乎|不在意|在意|很讲究|很講究|不讲究|不講究|讲究|講究|注重|只看|不看";
  const ShukeRemarkWhom herself = { 0 };
  const char *p = text;

  while (*p != '\0')
    {
      gsize length = shuke_remark_match (p, cares);
      g_autofree char *care = g_strndup (p, length);
      g_autofree char *expected = shuke_expectation_read (care);
      gboolean found = FALSE;

      p += length;
      for (gsize i = 0; i < G_N_ELEMENTS (values) && expected != NULL && !found; i++)
        if (shuke_remark_take (&p, values[i].words))
          {
            shuke_remark_add (self, &herself, values[i].kind, expected);
            found = TRUE;
          }
      if (!found)
        {
          g_ptr_array_set_size (self->found, 0);
          return FALSE;
        }
      shuke_remark_take (&p, "和|、|但|但是|也| ");
    }
  return self->found->len > 0;
}

static gboolean
read_budget (ShukeRemarkReader *self,
             const char        *text)
{
  static const char *const about[] = { "预算", "預算", "买衣服", "買衣服", "衣服上", "服装上", "服裝上", "budget", "on clothes" };
  const ShukeRemarkWhom herself = { 0 };
  g_autofree char *amount = NULL;
  gint64 month;

  if (!shuke_word_list_stand_in (text, -1, about, G_N_ELEMENTS (about)))
    return FALSE;
  month = shuke_clothes_budget_read (text);
  if (month == 0)
    return FALSE;
  amount = g_strdup_printf ("%" G_GINT64_FORMAT, month);
  shuke_remark_add (self, &herself, SHUKE_FACT_BUDGET, amount);
  return self->found->len > 0;
}

/* 羊毛过敏, 朵朵对牛奶过敏: in her own words, whose skin it is included. */
static gboolean
read_allergy (ShukeRemarkReader     *self,
              const ShukeRemarkWhom *whom,
              const char            *text)
{
  const ShukeRemarkWhom herself = { 0 };
  const char *p = text;
  g_autofree char *what = NULL;
  g_autofree char *said = NULL;

  if (!shuke_remark_take (&p, "对|對"))
    p = text;
  what = g_strdup (p);
  if (!cut_tail (what, "过敏|過敏") || !is_value (what))
    return FALSE;
  said = g_strconcat (whom->said && whom->words != NULL ? whom->words : "", text, NULL);
  shuke_remark_add (self, &herself, SHUKE_FACT_MIND, said);
  return self->found->len > 0;
}

/* 只穿纯棉的, 不穿化纤. */
static gboolean
read_fabric (ShukeRemarkReader     *self,
             const ShukeRemarkWhom *whom,
             const char            *text)
{
  const char *p = text;
  g_autofree char *thing = NULL;
  gboolean dislikes;

  if (shuke_remark_take (&p, "面料|料子|材质|材質"))
    p += strspn (p, " :");
  dislikes = shuke_remark_take (&p, "不喜欢|不喜歡|不穿|不能穿|穿不了|受不了|不要");
  if (!dislikes && !shuke_remark_take (&p, "只能穿|里面一定要|裡面一定要|贴身要|貼身要|一定要穿|一定要|只穿|只要|喜欢穿|喜歡穿|喜欢|喜歡|偏爱|偏愛|爱穿|愛穿|最爱|最愛|就爱|就愛|爱|愛|要穿|必须|必須|likes|wears only"))
    return FALSE;
  shuke_remark_skip_blank (&p);
  thing = g_strchomp (g_strdup (p));
  if (g_str_has_suffix (thing, "的"))
    thing[strlen (thing) - strlen ("的")] = '\0';
  for (gsize i = 0; i < G_N_ELEMENTS (fabrics); i++)
    if (g_ascii_strcasecmp (thing, fabrics[i]) == 0)
      {
        shuke_remark_add (self, whom, dislikes ? SHUKE_FACT_DISLIKE : SHUKE_FACT_FABRIC_LIKED, thing);
        return self->found->len > 0;
      }
  return FALSE;
}

/* 她是王丽介绍来的: by her name, which only the book knows. */
static gboolean
read_referrer (ShukeRemarkReader *self,
               const char        *text)
{
  const ShukeRemarkWhom herself = { 0 };
  const char *p = text;
  g_autofree char *name = NULL;
  g_autofree char *source = NULL;
  const char *called;
  gint64 id;

  if (shuke_remark_take (&p, "是|由|经|經|通过|通過"))
    shuke_remark_skip_blank (&p);
  name = g_strdup (p);
  if (!cut_tail (name, "介绍过来的|介紹過來的|介绍来的|介紹來的|介绍的|介紹的|介绍来|介紹來|推荐来的|推薦來的|推荐的|推薦的|带来的|帶來的|带过来的|帶過來的") || !is_value (g_strstrip (name)) ||
      strstr (name, "是") != NULL)
    return FALSE;
  id = self->look_up != NULL ? self->look_up (name, self->look_up_data) : 0;
  /* 跳广场舞的胡阿姨: what stands before is said of her. */
  called = g_strrstr (name, "的");
  if (id == 0 && self->look_up != NULL && called != NULL && called[strlen ("的")] != '\0')
    id = self->look_up (called + strlen ("的"), self->look_up_data);
  if (id != 0 && id != self->customer->id)
    {
      source = g_strdup_printf ("%" G_GINT64_FORMAT, id);
      shuke_remark_add (self, &herself, SHUKE_FACT_REFERRER, source);
    }
  else
    /* Whoever it was has no file, or two have that name. */
    shuke_remark_add (self, &herself, SHUKE_FACT_SOURCE, p);
  return self->found->len > 0;
}

/* 预产期1月20号. */
static gboolean
read_due_date (ShukeRemarkReader     *self,
               const ShukeRemarkWhom *whom,
               const char            *text)
{
  const char *p = text;
  g_autofree char *said = NULL;
  g_autofree char *text_of_date = NULL;
  gboolean next_year;
  ShukeDate date;
  ShukeDay day;
  int year;

  if (!shuke_remark_take (&p, "预产期是|預產期是|预产期在|預產期在|预产期|預產期"))
    return FALSE;
  p += strspn (p, " :");
  if (!self->told)
    {
      if (!shuke_date_read (p, self->written, &date))
        return FALSE;
      shuke_remark_add (self, whom, SHUKE_FACT_EVENT_PREGNANCY, p);
      return self->found->len > 0;
    }
  shuke_day_get (self->written, &year, NULL, NULL);
  next_year = shuke_remark_take (&p, "明年");
  if (!next_year)
    shuke_remark_take (&p, "今年");
  said = g_strdup (p);
  /* 1月20号左右 is known well enough. */
  if (!cut_tail (said, "左右|前后|前後|上下|的样子|的樣子"))
    {
      g_free (said);
      said = g_strdup (p);
    }
  if (!shuke_date_read (g_strstrip (said), self->written, &date) || date.lunar || date.day == 0)
    return FALSE;
  /* A child is born within ten months. */
  if (date.year == 0)
    {
      date.year = year + next_year;
      if (!next_year && shuke_date_to_day (date) < self->written)
        date.year++;
    }
  else if (next_year)
    return FALSE;
  day = shuke_date_to_day (date);
  if (day == SHUKE_DAY_NONE || day < self->written || day > self->written + DAYS_BEFORE_BIRTH)
    return FALSE;
  text_of_date = shuke_date_to_text (date);
  shuke_remark_add (self, whom, SHUKE_FACT_EVENT_PREGNANCY, text_of_date);
  return self->found->len > 0;
}

/* 别推销, 不要跟着她: how she wants to be served. */
static gboolean
read_manner (ShukeRemarkReader *self,
             const char        *text)
{
  static const char manners[] =
    "别推销|不要推销|不喜欢推销|不喜欢被推销|别跟着她|不要跟着她|别跟着|不要跟着|让她自己挑|让她自己看|别催她|不要催她|別推銷|不要推銷|不喜歡推銷|不喜歡被推銷|別跟著她|不要跟著她|別跟著|不要跟著|讓她自己挑|讓她自己看|別催她";
  const ShukeRemarkWhom herself = { 0 };

  if (!self->told || *text == '\0' || shuke_remark_match (text, manners) != strlen (text))
    return FALSE;
  shuke_remark_add (self, &herself, SHUKE_FACT_MIND, text);
  return self->found->len > 0;
}

/* 瘦高个, 皮肤白: as one says it in passing. */
static gboolean
read_build (ShukeRemarkReader     *self,
            const ShukeRemarkWhom *whom,
            const char            *text)
{
  static const char slim[] = "瘦高个|瘦高個|瘦高|高高瘦瘦|偏瘦|比较瘦|比較瘦|很瘦|有点瘦|有點瘦|瘦瘦的|苗条|苗條";
  static const char full[] = "矮胖|微胖|偏胖|有点胖|有點胖|比较胖|比較胖|很胖|胖胖的|丰满|豐滿";
  static const char tones[] = "白|黑|黄|黃|很白|很黑|偏白|偏黑|偏黄|偏黃|有点黑|有點黑|有点黄|有點黃";
  const char *p = text;
  gboolean is_slim = shuke_remark_match (p, slim) == strlen (p);

  if (!self->told || *p == '\0')
    return FALSE;
  if (is_slim || shuke_remark_match (p, full) == strlen (p))
    {
      shuke_remark_add (self, whom, SHUKE_FACT_BUILD, is_slim ? "slim" : "full");
      return self->found->len > 0;
    }
  if (!shuke_remark_take (&p, "皮肤|皮膚|肤色|膚色") || *p == '\0' || shuke_remark_match (p, tones) != strlen (p))
    return FALSE;
  shuke_remark_add (self, whom, SHUKE_FACT_COMPLEXION, p);
  return self->found->len > 0;
}

/* 一个月联系一次就行. */
static gboolean
read_rhythm (ShukeRemarkReader *self,
             const char        *text)
{
  const ShukeRemarkWhom herself = { 0 };
  g_autoptr (GString) said = g_string_new (text);
  static const char *const fillers[] = { "联系", "聯絡", "聯繫", "打扰", "打擾", "就行", "就好", "就可以", "即可" };
  guint taken = 0;

  if (strstr (text, "次") == NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (fillers); i++)
    taken += g_string_replace (said, fillers[i], "", 0);
  if (taken == 0)
    return FALSE;
  shuke_remark_add (self, &herself, SHUKE_FACT_CONTACT_EVERY, g_strstrip (said->str));
  return self->found->len > 0;
}

gboolean
shuke_remark_read_household (ShukeRemarkReader *self,
                             const char        *clause)
{
  const ShukeRemarkWhom herself = { 0 };
  const char *p = clause;

  skip_often (&p);
  return read_due_date (self, &herself, p) || read_budget (self, p) || read_piece_price (self, p) || read_values (self, p) ||
         read_referrer (self, p) || read_rhythm (self, p);
}

gboolean
shuke_remark_read_life (ShukeRemarkReader     *self,
                        const ShukeRemarkWhom *whom,
                        const char            *text)
{
  const char *p = text;

  skip_often (&p);
  return read_manner (self, p) || read_build (self, whom, p) || read_school (self, whom, p) || read_due_date (self, whom, p) || read_allergy (self, whom, p) || read_fabric (self, whom, p) ||
         read_trade (self, whom, p) || read_phrase (self, whom, p);
}

gboolean
shuke_remark_read_carried (ShukeRemarkReader     *self,
                           const ShukeRemarkWhom *whom,
                           const char            *text)
{
  const char *p = text;

  skip_often (&p);
  return shuke_remark_is_child (self, whom) ? read_school (self, whom, p) : whom->person != 0 && read_trade (self, whom, p);
}
