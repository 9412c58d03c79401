// SPDX-License-Identifier: GPL-3.0-or-later
// What an article makes of others' claims, in the words of schema.org.
#include "core/galley/reviewed_claims.h"
#include "core/render/html_text.h"
#include "core/render/json_writer.h"
#include "core/render/page_parts.h"

#include <algorithm>

namespace stet {

namespace {

/// Where readers find the claim: at the address that is written there, else at the source's.
std::string appearanceOf(const ReviewedClaim &claim, const CitationMarks &marks)
{
    if (!claim.address.isEmpty())
        return webAddress(claim.address);
    const std::vector<CitationMarks::Cited> &all = marks.cited();
    const auto cited = std::find_if(all.begin(), all.end(), [&](const CitationMarks::Cited &one) {
        return one.key == claim.key || one.otherKeys.contains(claim.key);
    });
    return claim.key.isEmpty() || cited == all.end() ? std::string() : cited->address;
}

void writeClaim(JsonWriter &json, const ReviewedClaim &claim, const CitationMarks &marks)
{
    json.beginObject("itemReviewed");
    json.text("@type", "Claim");
    if (!claim.claimant.isEmpty()) {
        // A person or an organization: the article does not say which.
        json.beginObject("author");
        json.text("name", claim.claimant);
        json.endObject();
    }
    json.text("datePublished", isoDay(claim.made));
    const std::string address = appearanceOf(claim, marks);
    if (!claim.place.isEmpty() || !address.empty()) {
        json.beginObject("appearance");
        json.text("@type", "CreativeWork");
        json.text("name", claim.place);
        json.text("url", address);
        json.endObject();
    }
    json.endObject();
}

void writeClaimReview(JsonWriter &json, const PageContext &page, const ReviewedClaim &claim)
{
    const DeskSettings &desk = page.input.desk;
    json.beginObject();
    json.text("@context", "https://schema.org");
    json.text("@type", "ClaimReview");
    json.text("url", page.permanent);
    json.text("claimReviewed", claim.claim);
    json.text("inLanguage", page.tag);
    json.text("datePublished", isoDay(page.content.published));
    json.beginObject("author");
    json.text("@type", "NewsMediaOrganization");
    json.text("name", desk.name);
    json.text("url", webAddress(desk.baseUrl));
    json.endObject();
    json.beginObject("reviewRating");
    json.text("@type", "Rating");
    json.text("alternateName", claim.rating);
    json.endObject();
    writeClaim(json, claim, page.marks);
    json.endObject();
}

} // namespace

std::vector<ReviewedClaim> shownReviews(const PageContext &page)
{
    const bool stands =
        page.input.publicState == PublicState::Live || page.input.publicState == PublicState::None;
    return stands && !page.permanent.empty()
               ? reviewedClaims(page.content.facts, page.input.language)
               : std::vector<ReviewedClaim>();
}

void writeClaimReviews(JsonWriter &json,
                       const PageContext &page,
                       const std::vector<ReviewedClaim> &claims)
{
    for (const ReviewedClaim &claim : claims)
        writeClaimReview(json, page, claim);
}

} // namespace stet
