// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/papers/claimed_text.h"

#include "core/render/block_marks.h"
#include "core/render/html_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace stet {

namespace {

std::vector<WordsMark> marksOf(const std::vector<ClaimStretch> &claims)
{
    std::vector<WordsMark> marks;
    for (const ClaimStretch &claim : claims) {
        WordsMark mark{claim.range, {}, "<span class=\"words ", "</span>", {}};
        appendClaimNumber(mark.before, claim);
        appendAll(mark.open, classOf(claim.sign), "\">");
        marks.push_back(std::move(mark));
    }
    return marks;
}

} // namespace

void appendClaimNumber(std::string &out, const ClaimStretch &claim)
{
    const std::string number = std::to_string(claim.number);
    appendAll(out, "<b class=\"claim ", classOf(claim.sign), "\" id=\"at-", number, "\">", number);
    appendAll(out, "\u00a0", shapeOf(claim.sign).toStdString());
    if (claim.sign != ClaimSign::Verified) {
        out += "\u00a0";
        appendHtmlText(out, claim.word);
    }
    out += "</b> ";
}

Block withClaims(const Block &block, const std::vector<ClaimStretch> &claims)
{
    return withMarks(block, marksOf(claims)).block;
}

std::vector<TextRange> struckIn(const QString &reading)
{
    static const QRegularExpression line(QStringLiteral("^(\\d+)-(\\d+) struck$"),
                                         QRegularExpression::MultilineOption);
    std::vector<TextRange> struck;
    for (auto match = line.globalMatch(reading); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        const qsizetype start = one.captured(1).toLongLong();
        struck.push_back({start, one.captured(2).toLongLong() - start});
    }
    return struck;
}

std::string claimWordsHtml(const QString &words, const QString &reading)
{
    std::string out;
    qsizetype done = 0;
    for (const TextRange &struck : struckIn(reading)) {
        const qsizetype start = std::clamp<qsizetype>(struck.start, done, words.size());
        const qsizetype end = std::clamp<qsizetype>(struck.end(), start, words.size());
        appendHtmlText(out, QStringView(words).mid(done, start - done));
        out += "<del>";
        appendHtmlText(out, QStringView(words).mid(start, end - start));
        out += "</del>";
        done = end;
    }
    appendHtmlText(out, QStringView(words).mid(done));
    return out;
}

void appendClaimedText(std::string &out,
                       const QString &text,
                       const std::vector<ClaimStretch> &claims)
{
    appendMarkedText(out, text, marksOf(claims));
}

} // namespace stet
