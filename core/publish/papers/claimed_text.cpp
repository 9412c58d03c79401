// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/papers/claimed_text.h"

#include "core/render/html_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace stet {

namespace {

constexpr std::string_view SpanEnd = "</span>";

/// Something that goes into a block's HTML. At one place spans close before a slot is filled and
/// open behind it: a citation is of the words before it.
struct Insertion
{
    enum class What { Close, Open };
    size_t at = 0;
    What what = What::Close;
    std::string html;
};

void appendSpanStart(std::string &out, const ClaimStretch &claim)
{
    appendAll(out, "<span class=\"words ", classOf(claim.sign), "\">");
}

/// Where in escaped HTML the text is `units` UTF-16 units further.
size_t htmlBehind(std::string_view html, size_t at, qsizetype units)
{
    constexpr unsigned char FourBytes = 0xf0;
    while (units > 0 && at < html.size()) {
        const auto lead = static_cast<unsigned char>(html[at]);
        const size_t end = lead == '&' ? html.find(';', at) : at;
        units -= lead >= FourBytes ? 2 : 1;
        at = end == std::string_view::npos ? html.size() : end + 1;
        while (at < html.size() && (static_cast<unsigned char>(html[at]) & 0xc0U) == 0x80U)
            ++at;
    }
    return at;
}

/// Finds where the words of claims stand in the HTML of a block.
class ClaimInsertions
{
public:
    ClaimInsertions(const Block &block, const std::vector<ClaimStretch> &claims)
        : m_html(viewOf(block.html))
        , m_claims(claims)
        , m_numbered(claims.size(), false)
    {
        for (const HtmlRun &run : block.runs)
            addRun(run);
        for (size_t i = 0; i < claims.size(); ++i) {
            if (!m_numbered[i])
                addNumber(i, m_html.size());
        }
        std::stable_sort(
            m_all.begin(), m_all.end(), [](const Insertion &one, const Insertion &other) {
                return one.at != other.at ? one.at < other.at : one.what < other.what;
            });
    }

    [[nodiscard]] const std::vector<Insertion> &all() const { return m_all; }

private:
    void addNumber(size_t claim, size_t at)
    {
        m_numbered[claim] = true;
        Insertion number{at, Insertion::What::Open, {}};
        appendClaimNumber(number.html, m_claims[claim]);
        m_all.push_back(std::move(number));
    }

    void addRun(const HtmlRun &run)
    {
        const qsizetype runEnd = qsizetype(run.source) + run.length;
        auto claim =
            std::partition_point(m_claims.begin(), m_claims.end(), [&run](const ClaimStretch &one) {
                return one.range.end() <= run.source;
            });
        auto at = static_cast<size_t>(run.html);
        qsizetype reached = run.source;
        for (; claim != m_claims.end() && claim->range.start < runEnd; ++claim) {
            const qsizetype start = std::max<qsizetype>(claim->range.start, run.source);
            const qsizetype end = std::min(claim->range.end(), runEnd);
            if (end <= start)
                continue;
            at = htmlBehind(m_html, at, start - reached);
            const auto index = static_cast<size_t>(claim - m_claims.begin());
            if (!m_numbered[index])
                addNumber(index, at);
            Insertion open{at, Insertion::What::Open, {}};
            appendSpanStart(open.html, *claim);
            m_all.push_back(std::move(open));
            at = htmlBehind(m_html, at, end - start);
            m_all.push_back({at, Insertion::What::Close, std::string(SpanEnd)});
            reached = end;
        }
    }

    std::string_view m_html;
    const std::vector<ClaimStretch> &m_claims;
    std::vector<bool> m_numbered;
    std::vector<Insertion> m_all;
};

} // namespace

void appendClaimNumber(std::string &out, const ClaimStretch &claim)
{
    const std::string number = std::to_string(claim.number);
    appendAll(out, "<b class=\"claim ", classOf(claim.sign), "\" id=\"at-", number, "\">", number);
    appendAll(out, "\u00a0", shapeOf(claim.sign).toStdString());
    if (claim.sign != ClaimSign::Verified) {
        out += "\u00a0";
        appendHtmlText(out, wordOf(claim.sign));
    }
    out += "</b> ";
}

Block withClaims(const Block &block, const std::vector<ClaimStretch> &claims)
{
    const ClaimInsertions insertions(block, claims);
    const std::string_view html = viewOf(block.html);
    Block marked = block;
    std::string out;
    size_t done = 0;
    size_t slot = 0;
    const auto moveSlots = [&](size_t until, bool included) {
        for (; slot < block.fillings.size(); ++slot) {
            const auto offset = static_cast<size_t>(block.fillings[slot].offset);
            if (offset > until || (offset == until && !included))
                return;
            marked.fillings[slot].offset = qsizetype(out.size() + (offset - done));
        }
    };
    for (const Insertion &one : insertions.all()) {
        moveSlots(one.at, one.what == Insertion::What::Open);
        out.append(html.substr(done, one.at - done));
        done = one.at;
        out.append(one.html);
    }
    moveSlots(html.size(), true);
    out.append(html.substr(done));
    marked.html = bytesOf(out);
    return marked;
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
    qsizetype done = 0;
    for (const ClaimStretch &claim : claims) {
        const qsizetype start = std::clamp<qsizetype>(claim.range.start, done, text.size());
        const qsizetype end = std::clamp<qsizetype>(claim.range.end(), start, text.size());
        appendHtmlText(out, QStringView(text).mid(done, start - done));
        appendClaimNumber(out, claim);
        appendSpanStart(out, claim);
        appendHtmlText(out, QStringView(text).mid(start, end - start));
        out.append(SpanEnd);
        done = end;
    }
    appendHtmlText(out, QStringView(text).mid(done));
}

} // namespace stet
