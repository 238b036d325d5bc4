/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-contact-hours.h"

G_BEGIN_DECLS

/* How a customer wants to hear from the shop, what she says to it, and when it is time for something else. Pure. */

/* The ways in which a shop reaches somebody; each is a bit. */
typedef enum {
  SHUKE_WAY_PHONE = 1 << 0,
  SHUKE_WAY_SMS = 1 << 1,
  SHUKE_WAY_WECHAT = 1 << 2,
  SHUKE_WAY_LINE = 1 << 3,
  SHUKE_WAY_EMAIL = 1 << 4,
  SHUKE_WAY_VISIT = 1 << 5,     /* in the shop */
} ShukeWay;

#define SHUKE_WAYS_ALL 0x3fu
/* Those into which a written message is put by hand. */
#define SHUKE_WAYS_PASTED (SHUKE_WAY_WECHAT | SHUKE_WAY_LINE | SHUKE_WAY_EMAIL)

/* What is typed – "only WeChat", 微信或电话, "no calls", 别发短信 – or the form of the book: the ways she accepts. FALSE when it cannot be
 * understood whole. @ways may be NULL. */
gboolean    shuke_contact_ways_read      (const char *text, guint *ways);
/* The same as it is kept and shown: what she refuses beside what she accepts stays said, "only WeChat, no calls" = "wechat,-phone".
 * NULL when it cannot be understood whole. (transfer full) */
char       *shuke_contact_said_to_text   (const char *text);
char       *shuke_contact_said_dup_words (const char *text);
/* Ways and hours in one breath, 只发微信，晚上8点以后打电话: each in the form of the book, NULL when nothing is said of it. A call at an hour is
 * about the hour and refuses no other way. FALSE when there is a word that is about neither. (transfer full) */
gboolean    shuke_contact_wish_read      (const char *text, char **channel, char **hours);
/* The same of what is typed into her file, where words that are about neither way nor hour are kept: @rest is what has no place in the other two,
 * 打座机3226418, NULL for nothing. FALSE when nothing was understood. (transfer full) */
gboolean    shuke_contact_wish_read_told (const char *text, char **channel, char **hours, char **rest);
/* "wechat,phone", "-sms", "any": the form of the book. (transfer full) */
char       *shuke_contact_ways_to_text   (guint ways);
/* In words that are read back as the same. (transfer full) */
char       *shuke_contact_ways_dup_words (guint ways);
/* Whether a written message may go to somebody who does not want @unwanted ways. @by_hand: 0 when a text message is fine, otherwise the ways
 * into which it is pasted; may be NULL. */
gboolean    shuke_contact_may_write      (guint unwanted, guint *by_hand);
/* What stands in the book: every way when it says nothing, or nothing that can be understood. */
guint       shuke_contact_ways_of        (const char *text);
/* What she wishes, for whoever is about to call or write: "Only by WeChat · after 20:00", from what stands on her file; NULL when nothing
 * does. (transfer full) */
char       *shuke_contact_dup_wish       (const char *channel, const char *hours);
/* "call, WeChat". (transfer full) */
char       *shuke_contact_dup_way_names  (guint ways);

/* What came back of a message. */
typedef enum {
  SHUKE_ANSWER_NOT_NOTED,
  SHUKE_ANSWER_WARM,
  SHUKE_ANSWER_COLD,
  SHUKE_ANSWER_NONE,      /* nothing came */
} ShukeAnswer;

/* "warm", "cold", "none"; NULL and NOT_NOTED for anything else. */
const char *shuke_answer_to_text   (ShukeAnswer answer);
ShukeAnswer shuke_answer_from_text (const char *text);

typedef struct {
  ShukeDay    day;
  ShukeAnswer answer;
} ShukeAnswered;

/* After so many messages without an answer something else is proposed. */
#define SHUKE_SILENCES 3

/* How many messages in a row nothing came back of. @answers (element-type ShukeAnswered) newest first; what nobody noted counts for nothing.
 * Whoever answered, bought or spoke with the shop since is not silent: @heard is the newest day of that, NONE = never. */
int         shuke_contact_count_silences (const GArray *answers, ShukeDay heard);
/* What to try after silence: ways by which she can be reached (@reachable), which she accepts, other than messages to her number.
 * 0 when none is left but to write about something else. */
guint       shuke_contact_other_ways     (guint accepted, guint reachable);

/* What came of a call. */
typedef enum {
  SHUKE_CALL_REACHED,
  SHUKE_CALL_NOT_REACHED,
  SHUKE_CALL_WRONG_NUMBER,
} ShukeCallOutcome;

/* "reached", "not-reached", "wrong-number". */
const char      *shuke_call_outcome_to_text   (ShukeCallOutcome outcome);
/* Whatever else is noted of a call – "happy" – was said by somebody who was reached. */
ShukeCallOutcome shuke_call_outcome_from_text (const char *text);

typedef struct {
  ShukeDay         day;
  ShukeCallOutcome outcome;
} ShukeCall;

/* Nobody was reached on so many days: then the number counts as stale. */
#define SHUKE_CALLS_FAILED 3

typedef struct {
  ShukeDay day;        /* since when her number is doubtful; NONE = it is not */
  gboolean wrong;      /* somebody else answered */
  int      days;       /* on which nobody was reached since she was last, doubtful or not yet */
} ShukeCallState;

/* @calls (element-type ShukeCall) newest first. */
ShukeCallState shuke_contact_judge_calls (const GArray *calls);

/* "wrong number on 3 March", "not reached on 3 days": why her number is doubtful; NULL when it is not. (transfer full) */
char           *shuke_contact_dup_calls   (const ShukeCallState *state, ShukeDay today);

/* Days to wait until she wants to hear from the shop again; 0 = now. @every as on her file, 0 = she did not say; @last NONE = never. */
int         shuke_contact_days_to_wait (int every, ShukeDay last, ShukeDay today);

G_END_DECLS
