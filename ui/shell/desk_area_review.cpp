// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DeskArea that leads between writing and checking the open article.
#include "core/base/when_done.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/workspace.h"
#include "ui/review/author_binding.h"
#include "ui/review/evidence_pane.h"
#include "ui/review/papers/review_papers.h"
#include "ui/review/review_page.h"
#include "ui/review/source_beside.h"
#include "ui/shell/article_way.h"
#include "ui/shell/desk_area.h"
#include "ui/shell/error_message.h"
#include "ui/shell/transfers.h"
#include "ui/sources/words_pane.h"

#include <QPromise>
#include <QStackedWidget>

#include <memory>
#include <utility>

namespace stet {

bool DeskArea::isReviewing() const
{
    return m_reviewing;
}

ReviewPage *DeskArea::review() const
{
    return m_review;
}

ReviewPapers &DeskArea::papers() const
{
    return *m_papers;
}

// An article for a checker comes where the list is shown: nothing of it has to be open.
void DeskArea::connectPapers()
{
    connect(m_transfers, &Transfers::handoverGiven, m_papers, &ReviewPapers::takeBack);
    connect(m_papers, &ReviewPapers::checkRequested, this, &DeskArea::openForReview);
    connect(m_papers, &ReviewPapers::noticeRaised, this, &DeskArea::noticeRaised);
    connect(m_papers, &ReviewPapers::errorRaised, this, &DeskArea::errorRaised);
}

void DeskArea::makeReview()
{
    if (m_review != nullptr)
        return;
    m_review = new ReviewPage(*m_session, m_stack);
    m_stack->addWidget(m_review);
    m_review->evidence().words().setNoticeWords(m_languages.noticeWords());
    connect(m_review, &ReviewPage::openSourceRequested, this, &DeskArea::openSource);
    connect(m_review, &ReviewPage::linkRequested, this, &DeskArea::openInBrowser);
    connect(m_review, &ReviewPage::leaveRequested, this, &DeskArea::backToDesk);
    connect(m_review, &ReviewPage::statusMessage, this, &DeskArea::statusMessage);
    connect(m_review, &ReviewPage::noticeRaised, this, &DeskArea::noticeRaised);
    connect(m_review, &ReviewPage::errorRaised, this, &DeskArea::errorRaised);
    connect(m_review,
            &ReviewPage::refused,
            this,
            [this](const Error &error, const QString &doing, QObject *context) {
                Notice notice = errorNotice(error, doing);
                notice.context = context;
                Q_EMIT noticeRaised(notice);
            });
}

void DeskArea::setReviewing(bool reviewing)
{
    if (!m_writing || reviewing == m_reviewing)
        return;
    m_reviewing = reviewing;
    if (reviewing) {
        makeReview();
        m_way->secure(); // what was typed last is checked too
        m_review->open(m_opened.id);
        if (std::exchange(m_signNext, false))
            m_review->askSignOff();
        if (const auto finding = std::exchange(m_findingNext, std::nullopt))
            m_review->showFinding(*finding);
        m_stack->setCurrentWidget(m_review);
    } else {
        m_review->forget();
        m_stack->setCurrentWidget(m_workspace);
    }
    Q_EMIT viewChanged();
    Q_EMIT articleChanged(m_opened);
    if (reviewing)
        m_review->focusClaims();
    else
        m_workspace->editor().setFocus(Qt::OtherFocusReason);
}

// The notes of the check on the open article, for its author.
void DeskArea::showNotes()
{
    setReviewing(true);
    m_review->showNotes();
}

void DeskArea::openForReview(const ArticleId &article)
{
    if (m_writing && m_opened.id == article) {
        m_way->stay();
        setReviewing(true);
        return;
    }
    m_reviewNext = article;
    openArticle(article);
}

void DeskArea::openForSignOff(const ArticleId &article)
{
    if (m_reviewing && m_opened.id == article) {
        m_review->askSignOff();
        return;
    }
    m_signNext = true;
    openForReview(article);
}

void DeskArea::connectBeside()
{
    connect(m_workspace, &Workspace::besideWanted, this, &DeskArea::showBeside);
    connect(m_workspace, &Workspace::citeWordsWanted, this, [this] {
        showBeside(true);
        m_beside->citeSelected();
    });
}

void DeskArea::makeBinding()
{
    m_binding = new AuthorBinding(
        *m_session,
        [this](const ArticleId &article) { return m_workspace->isKept(article); },
        this);
    m_workspace->setCitedWords(
        [this](const ArticleId &article) { return m_binding->waiting(article); });
    connect(m_workspace, &Workspace::wordsLeftInJournal, m_binding, &AuthorBinding::leave);
    connect(m_binding, &AuthorBinding::statusMessage, this, &DeskArea::statusMessage);
    connect(m_binding, &AuthorBinding::errorRaised, this, &DeskArea::errorRaised);
}

// What a source said stands in place of the preview: its words are cited from there.
void DeskArea::showBeside(bool shown)
{
    if (m_beside == nullptr) {
        m_beside = new SourceBeside(*m_session, m_workspace);
        m_workspace->setBeside(m_beside);
        m_beside->words().setNoticeWords(m_languages.noticeWords());
        m_beside->setArticle(m_opened.id);
        makeBinding();
        connect(m_beside, &SourceBeside::closeRequested, this, [this] { showBeside(false); });
        connect(m_beside, &SourceBeside::citeRequested, this, &DeskArea::citeWords);
        connect(m_beside, &SourceBeside::statusMessage, this, &DeskArea::statusMessage);
        connect(m_beside, &SourceBeside::errorRaised, this, &DeskArea::errorRaised);
    }
    m_workspace->showBeside(shown);
    if (shown)
        m_beside->focusWords();
    else
        m_workspace->editor().setFocus(Qt::OtherFocusReason);
}

void DeskArea::citeWords(const QString &key, const NewEvidence &evidence)
{
    m_workspace->citeSentence(
        key, [this, evidence, article = m_opened.id](const Result<CitedSentence> &sentence) {
            if (!sentence) {
                Q_EMIT errorRaised(sentence.error(), tr("cite these words"));
                return;
            }
            m_binding->bind(article, *sentence, evidence);
            m_workspace->noteCited();
        });
}

void DeskArea::secure()
{
    m_way->secure();
    if (m_binding != nullptr)
        m_binding->secure();
}

bool DeskArea::isSafe() const
{
    return m_way->isSafe() && (m_binding == nullptr || m_binding->isSafe());
}

QFuture<Result<LastWord>> DeskArea::keepWords()
{
    if (m_binding == nullptr)
        return m_way->keep();
    const auto promise = std::make_shared<QPromise<Result<LastWord>>>();
    promise->start();
    whenDone(m_way->keep(), this, [this, promise](const Result<LastWord> &kept) {
        const auto tell = [promise, kept] {
            promise->addResult(kept);
            promise->finish();
        };
        if (kept && *kept == LastWord::Desk)
            m_binding->finish(tell);
        else
            tell();
    });
    return promise->future();
}

} // namespace stet
