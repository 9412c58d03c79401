// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/gate_sentences.h"

#include "core/base/core_words.h"
#include "core/base/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stet {

namespace {

constexpr qsizetype MostShown = 80;

QString shownSubject(const QString &subject)
{
    const QString line = singleLine(subject);
    return line.size() <= MostShown ? line : line.left(MostShown) + u'…';
}

/// Where it is; empty: in the article as a whole.
QString placeWords(const GateFinding &finding, const ArticleContent &content)
{
    if (!finding.place)
        return {};
    const SourcePlace &place = *finding.place;
    switch (place.field) {
    case DraftField::Body:
        return CoreWords::tr("line %1").arg(
            QStringView(content.body).left(place.range.start).count(u'\n') + 1);
    case DraftField::Headline:
        return CoreWords::tr("headline");
    case DraftField::Dek:
        return CoreWords::tr("dek");
    case DraftField::Facts:
        return CoreWords::tr("fact %1").arg(place.row + 1);
    case DraftField::LeadCaption:
        return CoreWords::tr("caption of the lead picture");
    default:
        return {};
    }
}

/// %1 is the subject: the words, a person, what is the matter with the page.
QString sentenceOf(GateRule rule)
{
    switch (rule) {
    case GateRule::Unchecked:
        return CoreWords::tr("nobody has checked “%1” – give a verdict on it");
    case GateRule::Changed:
        return CoreWords::tr(
            "words or evidence of “%1” changed since somebody checked it – check it again");
    case GateRule::Drifted:
        return CoreWords::tr("the source of “%1” says something else by now – read it again, and "
                             "give another verdict");
    case GateRule::Disputed:
        return CoreWords::tr("“%1” is disputed – change the words, or give another verdict");
    case GateRule::NeedsSource:
        return CoreWords::tr("“%1” needs a source – bind evidence to it, and give a verdict");
    case GateRule::OwnWords:
        return CoreWords::tr("“%1” was checked by who last changed these words – let somebody "
                             "else check it");
    case GateRule::NoEvidence:
        return CoreWords::tr("“%1” is verified without whole evidence – bind evidence to it");
    case GateRule::SecondLook:
        return CoreWords::tr("“%1” was judged by who wrote it – look at it a second time");
    case GateRule::NoSignOff:
        return CoreWords::tr("nobody has signed the article – sign it once it is checked");
    case GateRule::StaleSignOff:
        return CoreWords::tr("the article changed since %1 signed it – let it be signed again");
    case GateRule::OwnSignOff:
        return CoreWords::tr("%1 wrote most of the article – let somebody else sign it");
    case GateRule::LookAgain:
        return CoreWords::tr("what stands around “%1” changed since somebody checked it – look at "
                             "it again");
    case GateRule::Orphaned:
        return CoreWords::tr("“%1” was checked, and is gone from the article – see whether it is "
                             "missing");
    case GateRule::OpenNotes:
        return CoreWords::tr("a note on “%1” is open – answer it, or settle it");
    case GateRule::WeakSources:
        return CoreWords::tr("“%1” has neither a primary source nor enough independent ones – bind "
                             "more evidence, or state a source's role");
    case GateRule::PictureText:
        return CoreWords::tr(
            "the picture “%1” says nothing to those who do not see it – write what "
            "it shows");
    case GateRule::PictureCredit:
        return CoreWords::tr("nobody is credited for the picture “%1” – write whose it is, and "
                             "under which licence, behind a bar in its caption");
    case GateRule::PageProblem:
        break;
    }
    return CoreWords::tr("readers would meet this on the page: %1 – mend it in the text");
}

} // namespace

QString findingSentence(const GateFinding &finding, const ArticleContent &content)
{
    const QString place = placeWords(finding, content);
    QString sentence = sentenceOf(finding.rule);
    if (sentence.contains("%1"_L1))
        sentence = sentence.arg(shownSubject(finding.subject));
    const QString where =
        place.isEmpty() ? nameOf(finding.rule) : nameOf(finding.rule) + u", "_s + place;
    return where + u": "_s + sentence;
}

QString
blockingLines(const std::vector<GateFinding> &findings, const ArticleContent &content, int most)
{
    QStringList lines;
    int more = 0;
    for (const GateFinding &finding : findings) {
        if (finding.weight != GateWeight::Blocks)
            continue;
        if (lines.size() < most)
            lines.append(findingSentence(finding, content));
        else
            ++more;
    }
    if (more > 0)
        lines.append(CoreWords::tr("and %n more", nullptr, more));
    return lines.join(u'\n');
}

} // namespace stet
