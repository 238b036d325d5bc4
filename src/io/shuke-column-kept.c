/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A heading that names nothing we have a field for is the customer's all the same, unless it is a word of the program that wrote the file. What
 * must never come into the book, as a password or an identity card, is told here too. Only tables and looking up. */

#include "shuke-column-kept.h"

#include <string.h>

#include "shuke-pinyin.h"
#include "shuke-text.h"

/* All words are folded as a heading is: small, without blanks. */

#define LONG_WORD 6

static const char never[] =
  "密码|密碼|密保|口令|身份证|身份證|身分证|身分證|证件|證件|护照|護照|银行|銀行|支付账|支付帳|指纹|指紋|人脸|人臉|身分字號|"
  "password|passwd|pwd|pin|pincode|ssn|nationalid|government|passport|idcard|identity|login";

static const char of_program[] =
  "序号|序號|行号|行號|自动编号|自動編號|系统编号|系統編號|内部编号|内部編號|頭像|头像|图片|圖片|照片|相片|二维码|二維碼|链接|鏈接|連結|修改|"
  "更新|删除|刪除|创建|創建|建立|录入|錄入|制单|製單|操作|编辑|編輯|查看|选择|選擇|勾选|勾選|全选|全選|打印|列印|导出|導出|匯出|导入|導入|匯入|"
  "排序|隐藏|隱藏|版本|设备|設備|终端|終端|登录|登錄|登入|登陆|登陸|经度|經度|纬度|緯度|助记|助記|简码|簡碼|首字母|审核|審核|审批|審批|启用|啟用|"
  "停用|主键|主鍵|人脸|openid|unionid|uuid|uid|rowid|row|rowno|no|#|序|index|seq|sequence|serial|lineno|linenumber|rev|prodid|x|n|photo|picture|"
  "image|avatar|created|createdat|createdby|updated|updatedat|updatedby|modified|deleted|isdeleted|lastlogin|ipaddress|ip地址|ip|"
  "sync|version|fileas|initials|locale|sensitivity|internetfreebusy|directoryserver|verified|archived|自定义表单|备用";

static const struct {
  const char *words;
  const char *kind;
  const char *name;   /* as the shop writes it before the account; NULL = the kind tells */
} accounts[] = {
  { "qq", "qq", NULL },
  { "line|lineid|line号|line號|line帐号|line帳號|line账号|line賬號|lineaccount", "line", NULL },
  { "网址|網址|主页|主頁|网页|網頁|个人网站|網站|website|webpage|homepage|websiteurl|url", "url", NULL },
  { "微博", "other", "微博" }, { "抖音", "other", "抖音" }, { "小红书", "other", "小红书" }, { "小紅書", "other", "小紅書" }, { "快手", "other", "快手" },
  { "旺旺", "other", "旺旺" }, { "钉钉", "other", "钉钉" }, { "淘宝账|淘宝帐|淘宝id|淘宝会员名", "other", "淘宝" },
  { "weibo", "other", "Weibo" }, { "facebook|fb", "other", "Facebook" }, { "instagram|ig", "other", "Instagram" },
  { "twitter", "other", "Twitter" }, { "linkedin", "other", "LinkedIn" }, { "skype", "other", "Skype" }, { "telegram", "other", "Telegram" },
};

/* What our own table calls the column of all of them. */
static const char any_account[] = "otheraccounts|其他账号|其他帳號";

static const char passing[] =
  "金额|金額|总额|總額|次数|次數|天数|天數|数量|數量|笔数|筆數|比率|比例|频率|頻率|单价|單價|均价|均價|客单|客單|有效期|到期|过期|過期|期限|最近|"
  "上次|最后|最後|末次|积分|積分|点数|點數|余额|餘額|充值|赠送|贈送|优惠券|優惠券|卡券|欠款|会龄|會齡|等级|等級|状态|狀態|amount|count|total|"
  "average|avg|expiry|expires|expirydate|lastorder|lastvisit|status|points|balance|coupons";

/* 同意日期: when she was asked whether we may write. */
static const char consent_days[] = "同意日期|同意时间|同意時間|授权日期|授权时间|授權日期|授權時間|consentdate|consenttime|optindate|optintime|subscribeddate";

static const char ages[] = "年龄|年齡|年纪|年紀|岁数|歲數|周岁|周歲|虚岁|虛歲|几岁|幾歲|age";

/* Whoever brought her, by number. */
static const char referrers[] = "推荐人|推薦人|介绍人|介紹人|邀请人|邀請人|referrer|referredby";
static const char phones[] = "手机|手機|电话|電話|phone|mobile|tel";

static gboolean
is_letter (const char *text,
           const char *at)
{
  return at >= text && g_ascii_isalnum (*at);
}

/* @word stands in @folded; a short one of letters only by itself: neither "pin" in "shopping" nor "age" in "language". */
static gboolean
has_word (const char *folded,
          const char *word)
{
  gsize length = strlen (word);

  for (const char *at = folded; (at = strstr (at, word)) != NULL; at++)
    if ((guchar) *word >= 0x80 || length >= LONG_WORD || (!is_letter (folded, at - 1) && !is_letter (folded, at + length)))
      return TRUE;
  return FALSE;
}

static gboolean
has_any (const char *folded,
         const char *list)
{
  g_auto (GStrv) words = g_strsplit (list, "|", -1);

  for (char **word = words; *word != NULL; word++)
    if (has_word (folded, *word))
      return TRUE;
  return FALSE;
}

/* (transfer full) */
static char *
dup_folded (const char *heading)
{
  g_autofree char *clean = shuke_text_clean (heading);

  return clean == NULL ? g_strdup ("") : shuke_pinyin_fold (clean);
}

const char *
shuke_column_get_account (const char  *heading,
                          const char **kind)
{
  g_autofree char *folded = dup_folded (heading);

  *kind = NULL;
  if (has_any (folded, any_account))
    {
      *kind = "other";
      return NULL;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (accounts); i++)
    if (has_any (folded, accounts[i].words))
      {
        *kind = accounts[i].kind;
        return accounts[i].name;
      }
  return NULL;
}

gboolean
shuke_column_is_passing (const char *heading)
{
  g_autofree char *folded = dup_folded (heading);

  return has_any (folded, passing);
}

gboolean
shuke_column_is_age (const char *heading)
{
  g_autofree char *folded = dup_folded (heading);

  return has_any (folded, ages);
}

gboolean
shuke_column_is_label (const char *heading)
{
  g_autofree char *folded = dup_folded (heading);

  return g_str_has_suffix (folded, "-type") || g_str_has_suffix (folded, "-label");
}

ShukeField
shuke_column_guess_kept (const char *heading,
                         ShukeField  guessed)
{
  g_autofree char *folded = NULL;
  const char *kind;

  /* LINE alone is no line of an address. */
  if (guessed != SHUKE_FIELD_IGNORE && guessed != SHUKE_FIELD_ADDRESS)
    return guessed;
  folded = dup_folded (heading);
  if (guessed == SHUKE_FIELD_ADDRESS)
    return has_any (folded, "line") ? SHUKE_FIELD_ACCOUNT : guessed;
  if (has_any (folded, never))
    return SHUKE_FIELD_IGNORE;
  if (has_any (folded, referrers) && has_any (folded, phones))
    return SHUKE_FIELD_REFERRER;
  if (has_any (folded, consent_days))
    return SHUKE_FIELD_CONSENT_DAY;
  shuke_column_get_account (heading, &kind);
  if (kind != NULL)
    return SHUKE_FIELD_ACCOUNT;
  return has_any (folded, of_program) ? SHUKE_FIELD_IGNORE : SHUKE_FIELD_KEPT;
}
