/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-customer.h"

G_BEGIN_DECLS

/* A customer's file as a list of single facts, each with a text that can be read, typed over and taken back. */

typedef enum {
  SHUKE_FACT_NAME,
  SHUKE_FACT_READING,
  SHUKE_FACT_NICKNAME,
  SHUKE_FACT_ADDRESS_FORM,
  SHUKE_FACT_PHONE,
  SHUKE_FACT_WECHAT,
  SHUKE_FACT_EMAIL,
  SHUKE_FACT_CHANNEL,       /* any other */
  SHUKE_FACT_ADDRESS,
  SHUKE_FACT_CARD_NUMBER,
  SHUKE_FACT_TIER,
  SHUKE_FACT_STAFF,
  SHUKE_FACT_SOURCE,
  SHUKE_FACT_MIND,
  SHUKE_FACT_NOTE,
  SHUKE_FACT_PERSON_NAME,
  SHUKE_FACT_PERSON_NICKNAME,
  SHUKE_FACT_RELATION,
  SHUKE_FACT_BIRTH,
  SHUKE_FACT_SIZE,          /* clothes, or tops */
  SHUKE_FACT_BOTTOM_SIZE,   /* when trousers are kept apart */
  SHUKE_FACT_SHOE_SIZE,
  SHUKE_FACT_HEIGHT,
  SHUKE_FACT_PERSON_NOTE,
  SHUKE_N_FACTS
} ShukeFactKind;

typedef struct {
  ShukeFactKind kind;
  guint         person;   /* index; 0 for facts of the customer herself */
  gint64        id;       /* of its row: phone, channel, address, size, height; 0 = none yet */
  char         *text;     /* as it is typed; birthdays in the form of shuke_date_to_text() */
  ShukeDay      day;      /* since when; NONE when that is not kept */
} ShukeFact;

void       shuke_fact_free  (ShukeFact *self);
/* Filled facts only, in the order they are shown: hers, then each person's. Of sizes and heights the newest.
 * (transfer full) (element-type ShukeFact) */
GPtrArray *shuke_fact_list  (const ShukeCustomer *customer);
/* Facts that are not filled yet, of the customer (person 0) or one of the family. (transfer full) (element-type ShukeFactKind) */
GArray    *shuke_fact_list_missing (const ShukeCustomer *customer, guint person);
/* Whether @text could be that fact; blank text can: it takes the fact away. */
gboolean   shuke_fact_check (ShukeFactKind kind, const char *text, ShukeDay today);
/* Puts @text in place of the fact. A size or height of another day stays and the new one is added today.
 * FALSE with SHUKE_ERROR_INVALID when it cannot be read. */
gboolean   shuke_fact_apply (ShukeCustomerBuilder *builder, const ShukeCustomer *customer, const ShukeFact *fact,
                             const char *text, ShukeDay today, GError **error);
/* "118", "118cm", "1.18 m": millimetres, 0 when it is none. */
gint32     shuke_fact_read_height (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeFact, shuke_fact_free)

G_END_DECLS
