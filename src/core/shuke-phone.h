/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-region.h"

G_BEGIN_DECLS

typedef enum {
  SHUKE_PHONE_UNKNOWN,   /* kept as typed */
  SHUKE_PHONE_MOBILE,    /* takes a text message */
  SHUKE_PHONE_LANDLINE,
  SHUKE_PHONE_SERVICE,   /* 400/800 */
} ShukePhoneKind;

#define SHUKE_PHONE_MAX 24

typedef struct {
  char           e164[SHUKE_PHONE_MAX];      /* "+8613800008026", empty when it is not a number */
  char           extension[8];               /* digits after 转, ext, #; else empty */
  ShukePhoneKind kind;
} ShukePhone;

/* Reads what was typed or exported: spaces, dashes, brackets, full-width digits, 1.38E+10, a leading
 * apostrophe. FALSE when no number can be made of it; @phone is then zeroed. */
gboolean shuke_phone_parse  (const char *text, ShukeRegion region, ShukePhone *phone);
/* What people type who have no number to give: 154 0000 0000, and 138 0013 8000, which everybody knows from the cards of the operator. */
gboolean shuke_phone_is_filler (const ShukePhone *phone);
/* 154 9999 0001 转 7719: a number that a platform lends for one parcel, shared by strangers and hers only until then. */
gboolean shuke_phone_is_lent (const char *text, ShukeRegion region);
/* The digits of a number, or of a part of one, as it is typed to be found: "139 0000", "１３９-", "(0571) 88". NULL when anything else stands
 * in it, or no digit. (transfer full) */
char    *shuke_phone_dup_digits (const char *typed);
/* For reading: "138 0000 8026", or the number with its country code when it is from elsewhere. (transfer full) */
char    *shuke_phone_format (const char *e164, ShukeRegion region);
/* The same of what was typed, which stays as it is where it is no number, or one with an extension. (transfer full) (nullable) */
char    *shuke_phone_dup_shown (const char *typed, ShukeRegion region);

G_END_DECLS
