// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/claims/claim_marks.h"

#include "core/base/when_done.h"
#include "core/desk/desk_session.h"
#include "ui/editor/page_pipeline.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

struct AnchoredMarks
{
    std::shared_ptr<const ArticleWords> words;
    std::vector<ClaimMark> marks;
};

AnchoredMarks marksOf(const ReviewedArticle &sheet,
                      const PageOutcome &outcome,
                      const ArticleWords *before)
{
    const ArticleContent &content = outcome.order.content;
    const DeskFacts &facts = *outcome.order.facts;
    AnchoredMarks made;
    made.words = std::make_shared<const ArticleWords>(
        articleWords(content,
                     *outcome.galley,
                     facts.languages->forTag(content.language),
                     facts.kind(content.kind),
                     before));
    const CheckedArticle checked = checkedArticle(*made.words, sheet.records, sheet.look());
    for (const CheckedItem &item : checked.items) {
        const SourcePlace place = sourcePlaceOf(*made.words, item.item.place);
        if (place.field == DraftField::Body && item.standing.state != ClaimState::Unchecked)
            made.marks.push_back({place.range, item.standing.state});
    }
    std::sort(made.marks.begin(), made.marks.end(), [](const ClaimMark &one, const ClaimMark &two) {
        return one.range.start < two.range.start;
    });
    return made;
}

int openNotes(const ReviewedArticle &sheet)
{
    int open = 0;
    for (const ClaimRecord &record : sheet.records) {
        open += int(std::count_if(
            record.claim.notes.begin(), record.claim.notes.end(), [](const ClaimNote &note) {
                return note.state == NoteState::Open;
            }));
    }
    return open;
}

} // namespace

ClaimMarks::ClaimMarks(DeskSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&m_session, &DeskSession::changed, this, [this](const Changes &changes) {
        if (!m_article.isNull() &&
            (changes.articles.contains(m_article) || !changes.snapshots.isEmpty()))
            read();
    });
}

void ClaimMarks::open(ArticleId article)
{
    forget();
    m_article = article;
    read();
}

void ClaimMarks::forget()
{
    ++m_opened;
    m_article = {};
    m_sheet = nullptr;
    m_outcome = nullptr;
    m_words = nullptr;
    m_again = false;
    if (std::exchange(m_marked, false))
        Q_EMIT marked({}, {});
    Q_EMIT notesCounted(0);
}

void ClaimMarks::read()
{
    whenDone(Checking(m_session).sheet(m_article),
             this,
             [this, asked = ++m_reading, opened = m_opened](const Result<ReviewedArticle> &sheet) {
                 if (asked != m_reading || opened != m_opened || !sheet)
                     return;
                 m_sheet = sheet->records.empty()
                               ? nullptr
                               : std::make_shared<const ReviewedArticle>(*sheet);
                 Q_EMIT notesCounted(m_sheet ? openNotes(*m_sheet) : 0);
                 anchor();
             });
}

void ClaimMarks::follow(const std::shared_ptr<const PageOutcome> &outcome)
{
    m_outcome = outcome;
    if (m_sheet)
        anchor();
}

void ClaimMarks::anchor()
{
    if (!m_outcome || !m_outcome->order.facts->languages)
        return;
    if (!m_sheet) {
        if (std::exchange(m_marked, false))
            Q_EMIT marked({}, m_outcome->order.content.body);
        return;
    }
    if (std::exchange(m_running, true)) {
        m_again = true;
        return;
    }
    whenDone(QtConcurrent::run([sheet = m_sheet, outcome = m_outcome, before = m_words] {
                 return marksOf(*sheet, *outcome, before.get());
             }),
             this,
             [this, opened = m_opened, outcome = m_outcome](const AnchoredMarks &made) {
                 m_running = false;
                 if (opened == m_opened) {
                     m_words = made.words;
                     m_marked = true;
                     Q_EMIT marked(made.marks, outcome->order.content.body);
                 }
                 if (std::exchange(m_again, false))
                     anchor();
             });
}

} // namespace stet
