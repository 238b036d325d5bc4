/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"
#include "shuke-campaign-audience.h"

G_BEGIN_DECLS

/* The words of the campaign pages, in the owner's language. Pure. All (transfer full) unless said otherwise. */

/* "size 130 now, bought 5 × jeans, ¥200–300, last here 24 days ago" */
char       *shuke_campaign_reason       (const ShukeAudiencePerson *person, const ShukeAudience *audience, const ShukeCurrency *currency);
/* What to call her in a list. */
char       *shuke_campaign_person_title (const ShukeHousehold *household);
/* "Not asked yet", "Written to lately": of a group of those left out. (transfer none) */
const char *shuke_campaign_left_title   (ShukeLeft left);
/* The same about one of them: "written to 6 days ago". */
char       *shuke_campaign_left_reason  (const ShukeAudiencePerson *person);
/* How her message left: "Copied on 3 March". */
char       *shuke_campaign_handed_text  (const ShukeAudiencePerson *person, ShukeDay today);
/* Why a message did not leave, as a sentence. (transfer none) */
const char *shuke_campaign_left_sentence (ShukeLeft left);
/* "称呼", on chips. (transfer none) */
const char *shuke_campaign_placeholder  (ShukePlaceholder placeholder);
/* "draft", "handed over". (transfer none) */
const char *shuke_campaign_state        (ShukeCampaignState state);
/* What it is called while the owner gives it no name: "Straight jeans XL–3XL: just in". */
char       *shuke_campaign_usual_title  (const ShukeGoods *goods);
/* The name given, else the usual one. */
char       *shuke_campaign_title        (const ShukeCampaign *campaign);
/* What became of it: "Draft, kept", "Handed over to 12". @campaign may be NULL. (transfer full) */
char       *shuke_campaign_subtitle     (const ShukeCampaign *campaign, gboolean unsaved, gboolean failed);
/* The goods' price as a message writes it, without the cents that are none; NULL when there is none. (transfer full) */
char       *shuke_campaign_price_text   (const ShukeGoods *goods, const ShukeCurrency *currency);
/* "XL", "XL and 2XL", "XL to 3XL". */
char       *shuke_campaign_size_span    (const ShukeGoods *goods);
/* Whether one of the sizes is a child's: decides of whom the message speaks. */
gboolean    shuke_campaign_goods_are_for_children (const ShukeGoods *goods);
/* A template to begin with; @kind 0: for herself, 1: for the children, 2: short. */
char       *shuke_campaign_template     (int kind, ShukeRegion region, const char *signature, const char *opt_out);
/* What is wrong with a template, as a sentence; NULL when nothing is. */
char       *shuke_campaign_problem      (const ShukeTemplateProblem *problem);
/* One sentence for a lint flag. (transfer none) */
const char *shuke_campaign_lint         (ShukeLint lint);

G_END_DECLS
