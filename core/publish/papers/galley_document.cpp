// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/papers/galley_document.h"

#include "core/base/core_words.h"
#include "core/base/resources.h"
#include "core/publish/papers/galley_templates.h"
#include "core/review/claims/claim_shares.h"

namespace stet {

namespace {

/// Nothing is asked of any address and nothing runs, whatever the words hold.
constexpr std::string_view Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
                                    "base-uri 'none'; form-action 'none'";

/// HTML without its pictures; their alternative text stays.
std::string withoutPictures(std::string html)
{
    constexpr std::string_view picture = "<img ";
    constexpr std::string_view words = " alt=\"";
    for (size_t at = html.find(picture); at != std::string::npos; at = html.find(picture, at)) {
        const size_t end = html.find('>', at);
        if (end == std::string::npos)
            break;
        const std::string tag = html.substr(at, end - at);
        const size_t alt = tag.find(words);
        const size_t from = alt == std::string::npos ? tag.size() : alt + words.size();
        html.replace(at, end + 1 - at, tag.substr(from, tag.find('"', from) - from));
    }
    return html;
}

/// Numbers of claims that no direction of the words around them reaches; a browser does that by its
/// style sheet.
std::string withIsolatedNumbers(std::string html)
{
    constexpr std::string_view begin = "<b class=\"claim ";
    constexpr std::string_view end = "</b>";
    constexpr std::string_view isolate = "\u2068";
    constexpr std::string_view pop = "\u2069";
    for (size_t at = html.find(begin); at != std::string::npos; at = html.find(begin, at)) {
        html.insert(at, isolate);
        at = html.find(end, at) + end.size();
        html.insert(at, pop);
    }
    return html;
}

/// Qt's rich text knows the older name alone.
std::string withOldStrikes(std::string html)
{
    for (const auto &[from, to] :
         {std::pair<std::string_view, std::string_view>{"<del>", "<s>"}, {"</del>", "</s>"}}) {
        for (size_t at = html.find(from); at != std::string::npos; at = html.find(from, at))
            html.replace(at, from.size(), to);
    }
    return html;
}

std::string forType(const std::string &html)
{
    return withOldStrikes(withIsolatedNumbers(withoutPictures(html)));
}

QString countsSentence(const GalleyPaper &paper)
{
    QStringList openParts;
    for (const auto &[sign, number] : paper.counts) {
        if (isOpenSign(sign) && sign != ClaimSign::Gone)
            openParts.append(CoreWords::tr("%1 %2").arg(QString::number(number), wordOf(sign)));
    }
    const QStringList shares = claimShares(paper.shares, ClaimShareWords::ofProgram());
    QString sentence = CoreWords::tr("Claims: %1. %2")
                           .arg(QString::number(paper.claims), shares.join(QStringLiteral(", ")));
    if (!openParts.isEmpty())
        sentence += QStringLiteral(" (") + openParts.join(QStringLiteral(", ")) + u')';
    if (paper.shares.orphaned > 0)
        sentence += QStringLiteral("; ") +
                    CoreWords::tr("%1 %2").arg(QString::number(paper.shares.orphaned),
                                               wordOf(ClaimSign::Gone));
    if (paper.lookAgain > 0)
        sentence += QStringLiteral("; ") +
                    CoreWords::tr("%1 to look at again").arg(QString::number(paper.lookAgain));
    return sentence;
}

std::string front(const GalleyTemplates &templates, const GalleyPaper &paper)
{
    std::string bytes;
    TemplateValues values(bytes);
    values.set(field::FrontDesk, paper.desk);
    values.set(field::FrontLanguage, paper.language);
    values.set(field::FrontDirection, paper.direction);
    values.setHtml(field::FrontHeadline, [&](std::string &out) { out += paper.headline; });
    values.setHtml(field::FrontDek, [&](std::string &out) { out += paper.dek; });
    values.set(field::FrontByline, paper.byline);
    values.set(field::FrontCounts, countsSentence(paper));
    values.set(field::FrontSignsHeading, signsHeading());
    for (const auto &[sign, number] : paper.counts) {
        TemplateValues &item = values.addItem(field::FrontSigns);
        item.set(field::SignClass, classOf(sign));
        item.set(field::SignShape, shapeOf(sign));
        item.set(field::SignWord, wordOf(sign));
    }
    for (const QString &line : paper.signOff)
        values.addItem(field::FrontLines).set(field::LineText, line);
    values.set(field::FrontMade, paper.made);
    std::string out;
    templates.front.render(out, values);
    return out;
}

QString sourceName(const GalleyPaper &paper, int number)
{
    for (const PaperSource &source : paper.sources) {
        if (source.number != number)
            continue;
        const QString title = source.origin.isEmpty()
                                  ? source.title
                                  : source.origin + QStringLiteral(": ") + source.title;
        return CoreWords::tr("source %1, %2").arg(QString::number(number), title);
    }
    return {};
}

QString attestedWords(const PaperEvidence &evidence)
{
    QString words = evidence.who + QStringLiteral(": ") + evidence.what;
    for (const QString &more : {evidence.when, evidence.how}) {
        if (!more.isEmpty())
            words += QStringLiteral(" \u2013 ") + more;
    }
    return words;
}

void setEvidence(TemplateValues &item,
                 const GalleyPaper &paper,
                 const PaperEvidence &evidence,
                 GalleyMedium medium)
{
    item.set(field::EvidenceWhat,
             evidence.quoted ? CoreWords::tr("Quoted from")
                             : CoreWords::tr("Attested, not quoted"));
    item.set(field::EvidenceSource, sourceName(paper, evidence.source));
    item.set(field::EvidenceLocator, evidence.locator);
    item.set(field::EvidenceSnapshot, evidence.snapshot);
    if (evidence.withheld)
        item.set(field::EvidenceWithheld,
                 CoreWords::tr("The words of this source stay at the desk."));
    item.set(field::EvidenceQuote, evidence.quote);
    item.set(field::EvidenceTranslation, evidence.translation);
    if (!evidence.translator.isEmpty())
        item.set(field::EvidenceTranslator,
                 CoreWords::tr("translated by %1").arg(evidence.translator));
    if (!evidence.quoted && !evidence.withheld)
        item.set(field::EvidenceAttested, attestedWords(evidence));
    item.set(field::EvidenceLink, std::string_view(evidence.link));
    // On paper nobody can click.
    if (medium == GalleyMedium::Browser)
        item.set(field::EvidenceLinkWords, CoreWords::tr("These words on the source's own page"));
    else
        item.set(field::EvidenceLinkWords, std::string_view(evidence.link));
    QStringList remarks;
    if (evidence.gone)
        remarks.append(CoreWords::tr("The source does not have these words any more."));
    if (evidence.later)
        remarks.append(CoreWords::tr("Bound after the verdict, which does not rest on it."));
    item.set(field::EvidenceRemarks, remarks.join(u' '));
    item.set(field::EvidenceBound, CoreWords::tr("bound by %1").arg(evidence.bound));
}

void setNotes(TemplateValues &values, const PaperClaim &claim)
{
    for (const PaperNote &note : claim.notes) {
        TemplateValues &item = values.addItem(field::ClaimNotes);
        item.set(field::NoteClass, std::string_view(note.isReply ? "reply" : "begun"));
        item.set(field::NoteBy, note.by);
        if (!note.isReply)
            item.set(field::NoteState,
                     note.isOpen ? CoreWords::tr("(open)") : CoreWords::tr("(resolved)"));
        item.set(field::NoteText, note.text);
    }
}

void appendClaim(std::string &out,
                 const GalleyTemplates &templates,
                 const GalleyPaper &paper,
                 const PaperClaim &claim,
                 GalleyMedium medium)
{
    std::string bytes;
    TemplateValues values(bytes);
    if (claim.number > 0)
        values.set(field::ClaimNumber, QString::number(claim.number));
    values.set(field::ClaimClass, classOf(claim.sign));
    values.set(field::ClaimShape, shapeOf(claim.sign));
    values.set(field::ClaimWord, wordOf(claim.sign));
    if (claim.lookAgain)
        values.set(field::ClaimLookAgain,
                   CoreWords::tr("to be looked at again: what stands around it changed"));
    values.set(field::ClaimLanguage, paper.language);
    values.set(field::ClaimDirection, paper.direction);
    values.setHtml(field::ClaimWords, [&](std::string &to) { to += claim.words; });
    values.set(field::ClaimVerdict, claim.verdict);
    values.set(field::ClaimReason, claim.reason);
    values.set(field::ClaimRemark, claim.remark);
    for (const PaperEvidence &evidence : claim.evidence)
        setEvidence(values.addItem(field::ClaimEvidence), paper, evidence, medium);
    setNotes(values, claim);
    templates.claim.render(out, values);
}

std::string sourcesTable(const GalleyTemplates &templates, const GalleyPaper &paper)
{
    if (paper.sources.empty())
        return {};
    std::string bytes;
    TemplateValues values(bytes);
    for (const PaperSource &source : paper.sources) {
        TemplateValues &item = values.addItem(field::TableSources);
        item.set(field::SourceLineNumber, QString::number(source.number));
        item.set(field::SourceLineOrigin, source.origin);
        item.set(field::SourceLineTitle, source.title);
        item.set(field::SourceLineDate, source.date);
        item.set(field::SourceLineAddress, std::string_view(source.address));
    }
    std::string out;
    templates.sources.render(out, values);
    return out;
}

} // namespace

Result<std::string> galleyDocument(const GalleyPaper &paper, GalleyMedium medium)
{
    const Result<GalleyTemplates> templates = galleyTemplates();
    if (!templates)
        return tl::unexpected<Error>(templates.error());
    const bool browser = medium == GalleyMedium::Browser;
    const QByteArray &css = browser ? templates->css : templates->typeCss;
    std::string claims;
    for (const PaperClaim &claim : paper.claimList)
        appendClaim(claims, *templates, paper, claim, medium);
    std::string bytes;
    TemplateValues values(bytes);
    const auto setHtml = [&values](size_t place, std::string_view html) {
        values.setHtml(place, [html](std::string &out) { out += html; });
    };
    if (browser)
        values.set(field::GalleyPolicy, Policy);
    setHtml(field::GalleyCss, std::string_view(css.constData(), size_t(css.size())));
    values.set(field::GalleyTitle, paper.title);
    values.set(field::GalleyWordsLanguage, wordsLanguage());
    setHtml(field::GalleyFront, front(*templates, paper));
    values.set(field::GalleyLanguage, paper.language);
    values.set(field::GalleyDirection, paper.direction);
    setHtml(field::GalleyArticle, browser ? paper.article : forType(paper.article));
    values.set(field::GalleyClaimsHeading, CoreWords::tr("Claims"));
    setHtml(field::GalleyClaims, browser ? claims : withOldStrikes(claims));
    values.set(field::GalleySourcesHeading, CoreWords::tr("Sources"));
    setHtml(field::GalleySources, sourcesTable(*templates, paper));
    std::string out;
    templates->galley.render(out, values);
    return out;
}

} // namespace stet
