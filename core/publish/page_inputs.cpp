// SPDX-License-Identifier: GPL-3.0-or-later
// What pages are made of, as hashes.
#include "core/publish/page_maker.h"
#include "core/publish/program_build.h"
#include "core/publish/value_hash.h"

#include <algorithm>

namespace stet {

namespace {

/// Goes up where hashes are made otherwise than before.
constexpr int inputsRule = 1;

} // namespace

void PageMaker::hashGround()
{
    m_ground = ValueHash()
                   .add(inputsRule, programBuild(), QByteArray(qVersion()), m_theme.hash(), m_desk)
                   .add(QByteArray::fromStdString(m_feeds), m_plan.kindsInUse())
                   .value();
    const Language &own = m_plan.language(m_plan.desk().language);
    m_listGround = ValueHash().add(m_ground, own, m_plan.nav(own, {})).value();
    for (const ArticleRow &row : m_plan.rows()) {
        if (!m_kinds.contains(row.kind))
            m_kinds.insert(row.kind, ValueHash().add(m_plan.kind(row.kind)).value());
        if (m_languages.contains(row.language))
            continue;
        const Language &language = m_plan.language(row.language);
        m_languages.insert(row.language,
                           ValueHash().add(language, m_plan.nav(language, inSite().site)).value());
    }
}

quint64 PageMaker::groundOf(const ArticleRow &row) const
{
    const StandingCheck check = m_checks.value(row.id);
    const SitePlan::Around around = m_plan.around(row, inSite().site);
    return ValueHash()
        .add(m_ground, m_kinds.value(row.kind), m_languages.value(row.language), row.id)
        .add(m_editions.value(row.id), row.kind, row.slug, int(row.publicState))
        .add(check.person, check.byAuthor, check.words, check.fell)
        .add(around.readNext, around.mentionedIn)
        .value();
}

Answered PageMaker::answerTo(const QString &asked) const
{
    return {ValueHash().add(asked).value(),
            answerAbout(Asked(asked.front().toLatin1()), asked.mid(1))};
}

quint64 PageMaker::answerAbout(Asked what, const QString &name) const
{
    ValueHash answer;
    switch (what) {
    case Asked::Article:
        answer.add(m_plan.has(name), m_plan.articleHref(name, {}));
        break;
    case Asked::Picture:
        answer.add(m_pictures.contains(name), hasPicture(name));
        if (const ShownPicture *const copied = copiesOf(m_copies, name)) {
            // Their names tell what they are.
            for (const PictureCopy &copy : copied->copies)
                answer.add(copy.file.name, copy.width, copy.height);
        }
        break;
    case Asked::Key:
        if (const Source *const source = librarySource(name))
            answer.add(*source);
        break;
    case Asked::Terms: {
        const qsizetype gap = name.indexOf(u' ');
        const Source *const now = byNow(SourceId::fromString(name.left(gap)), name.mid(gap + 1));
        if (now != nullptr)
            answer.add(now->id, int(now->terms), now->embargoUntilMs)
                .add(now->embargoUntilMs > m_instantMs);
        if (now != nullptr && now->terms == SourceTerms::Confidential)
            answer.add(*now); // it stands in the place of what was published
        break;
    }
    case Asked::Past:
        answer.add(isPast(QDate::fromString(name, Qt::ISODate)));
        break;
    case Asked::Card:
        if (const PictureCopy *const card = cardOf(name))
            answer.add(card->file.name);
        break;
    case Asked::Reread:
        answer.add(m_rereadings.of(SourceId::fromString(name), m_desk));
        break;
    }
    return answer.value();
}

quint64 PageMaker::inputsOf(quint64 ground, std::vector<Answered> answers)
{
    std::sort(answers.begin(), answers.end(), [](const Answered &one, const Answered &other) {
        return one.question < other.question;
    });
    ValueHash all;
    all.add(ground);
    for (const auto &[question, answer] : answers)
        all.add(question, answer);
    return all.value();
}

quint64 PageMaker::entryInputs(const ArticleRow &row) const
{
    return ValueHash().add(m_plan.entryOf(row)).value();
}

quint64 PageMaker::foundInputs(const ArticleRow &row, quint64 entry) const
{
    return ValueHash()
        .add(entry, int(row.publicState), row.category, row.tags)
        .add(authorNames(m_plan.details(row.slug).authors))
        .value();
}

quint64 PageMaker::searchInputs(const std::vector<quint64> &found) const
{
    return ValueHash().add(m_listGround, found).value();
}

quint64 PageMaker::inputsOf(const SitePlan::ListPage &page,
                            const std::vector<quint64> &entries) const
{
    ValueHash inputs;
    inputs.add(m_listGround, m_plan.listWithoutEntries(page));
    for (const ArticleRow *const row : m_plan.rowsOn(page))
        inputs.add(entries[size_t(row - m_plan.rows().data())]);
    return inputs.value();
}

} // namespace stet
