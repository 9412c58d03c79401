// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Workspace that shows an article and hands its content on.
#include "core/base/text.h"
#include "core/desk/desk_session.h"
#include "core/desk/draft/draft_log.h"
#include "ui/editor/article_fields.h"
#include "ui/editor/article_form.h"
#include "ui/editor/claims/claim_marks.h"
#include "ui/editor/comments/article_comments.h"
#include "ui/editor/desk_facts.h"
#include "ui/editor/details/details_panel.h"
#include "ui/editor/draft_recorder.h"
#include "ui/editor/draft_undo.h"
#include "ui/editor/find/draft_finder.h"
#include "ui/editor/find/find_bar.h"
#include "ui/editor/held_place.h"
#include "ui/editor/links/file_offer.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/outline/outline_panel.h"
#include "ui/editor/outline/outline_rules.h"
#include "ui/editor/page_pipeline.h"
#include "ui/editor/paste/paste_reader.h"
#include "ui/editor/pictures/picture_inserter.h"
#include "ui/editor/presence_watch.h"
#include "ui/editor/proposals/article_proposals.h"
#include "ui/editor/section_presets.h"
#include "ui/editor/text_mirror.h"
#include "ui/editor/theme_watch.h"
#include "ui/editor/workspace.h"
#include "ui/editor/writing_helps.h"
#include "ui/preview/preview_pane.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/pane_head.h"
#include "ui/widgets/ui_language.h"

#include <QApplication>
#include <QLocale>
#include <QTimer>

#include <algorithm>

namespace stet {

// Nothing of the article before stays under the next one's name.
void Workspace::showNothing()
{
    keepPlace();
    m_pictures->forget();
    m_paste->forget();
    m_files->forget();
    m_comments->forget();
    m_claims->forget();
    m_proposals->forget();
    m_finder->close();
    m_presence->enter({});
    m_branchBar->dismiss();
    m_trashBar->dismiss();
    m_article = {};
    m_recorder->begin({});
    m_undo->begin({}, m_session.actor().name, DraftUndo::Access::ReadOnly);
    m_loading = true;
    m_content = {};
    setWritable(false);
    m_form->load({});
    m_details->forget();
    m_details->showContent({});
    m_editor->load({});
    m_helps->forget();
    m_loading = false;
}

void Workspace::load(const OpenDraft &draft)
{
    const Article &article = draft.article;
    m_loading = true;
    m_article = article.id;
    m_content = article.content;
    m_publicState = article.publicState;
    m_watch->setOwnArticle(article.id);
    m_form->load(article.content);
    m_details->showContent(article.content);
    m_editor->load(article.content.body);
    setWritable(true);
    m_loading = false;

    beginOn(draft);
    if (isVisible()) // else one has left before it was read
        m_presence->enter(article.id);
    m_comments->open(article.id);
    m_claims->open(article.id);
    lookForBranches();
    m_preview->view().setPath(pagePath(article.content.kind, article.content.slug));
    m_preview->view().scrollTo({}, 0);
    showHeading();
    showKind();
    orderPage();
    QWidget *const elsewhere = isVisible() ? nullptr : QApplication::focusWidget();
    if (const auto arrive = std::exchange(m_arrival, nullptr))
        arrive();
    else if (article.content.headline.isEmpty() && !m_editor->isReadOnly())
        m_form->focusHeadline();
    else if (!goToPlace())
        m_editor->goTo(placeToBegin(article.content.body), 0);
    // Who went on before the article was read, to its check say, keeps the keyboard there.
    if (elsewhere != nullptr)
        elsewhere->setFocus(Qt::OtherFocusReason);
    m_helps->leaveTable();
    // Once the text is seen, and while the desk is asked for what its page needs.
    QTimer::singleShot(0, this, &Workspace::prepare);
}

void Workspace::showTrashed(bool trashed)
{
    if (!trashed) {
        m_trashBar->dismiss();
        return;
    }
    Notice notice;
    notice.weight = Notice::Weight::Warning;
    notice.closable = false;
    notice.text = tr("This article is in the trash. What is written here is kept all the same.");
    if (m_session.readOnlyReason().isEmpty())
        notice.actionText = tr("Restore");
    notice.action = [this] {
        Q_EMIT restoreWanted();
    };
    m_trashBar->show(notice);
}

void Workspace::beginBehind()
{
    m_arrival = [] {
    };
}

void Workspace::keepPlace()
{
    if (m_article.isNull())
        return;
    const QTextCursor caret = m_editor->textCursor();
    m_places[m_article] = {caret.anchor(), caret.position(), m_editor->topPosition()};
}

// Who comes back within a session goes on where they were; the text may be shorter by now.
bool Workspace::goToPlace()
{
    const auto place = m_places.constFind(m_article);
    if (place == m_places.constEnd())
        return false;
    const int last = m_editor->document()->characterCount() - 1;
    m_editor->goTo(std::min(place->caret, last), 0);
    QTextCursor caret = m_editor->textCursor();
    caret.setPosition(std::min(place->anchor, last));
    caret.setPosition(std::min(place->caret, last), QTextCursor::KeepAnchor);
    m_editor->setTextCursor(caret);
    m_editor->scrollToPosition(place->top);
    return true;
}

void Workspace::beginOn(const OpenDraft &draft)
{
    m_recorder->begin(draft.article);
    m_undo->begin(draft,
                  m_session.actor().name,
                  m_editor->isReadOnly() ? DraftUndo::Access::ReadOnly : DraftUndo::Access::Write);
}

// Never where the desk itself can only be read.
void Workspace::setWritable(bool writable)
{
    const bool readOnly = !writable || !m_session.readOnlyReason().isEmpty();
    m_form->setReadOnly(readOnly);
    m_details->setReadOnly(readOnly);
    m_editor->setReadOnly(readOnly);
    m_outline->setReadOnly(readOnly);
    m_proposals->setWritable(!readOnly);
}

void Workspace::take(const ArticleContent &content)
{
    // By the places that differ: the caret stays in its words.
    const std::vector<DraftEdit> edits =
        editsBetween(this->content(), content, StepKind::Edit, m_session.clock().nowMs());
    std::vector<DraftEdit> ofBody;
    std::copy_if(edits.begin(), edits.end(), std::back_inserter(ofBody), [](const DraftEdit &edit) {
        return edit.field == DraftField::Body;
    });
    m_loading = true;
    {
        const HeldPlace held(*m_editor, std::move(ofBody));
        m_content = content;
        m_fields->apply(edits, content);
    }
    m_undo->taken(edits);
    m_loading = false;
    m_finder->contentChanged();
    showHeading();
    showKind();
    orderPage();
}

void Workspace::noteKept(const Article &article)
{
    m_publicState = article.publicState;
    m_loading = true;
    m_form->showSlug(article.content.slug);
    m_undo->fieldsTaken();
    m_loading = false;
}

bool Workspace::apply(const std::vector<DraftEdit> &edits)
{
    if (edits.empty())
        return false;
    ArticleContent now = content();
    if (!replay(edits, now))
        return false;
    m_content = now;
    m_fields->apply(edits, now);
    m_finder->contentChanged();
    showHeading();
    showKind();
    orderPage();
    const DraftEdit &last = edits.back();
    m_fields->choose({last.field, last.position + last.inserted.size(), 0});
    m_helps->leaveTable();
    QWidget *focus = QApplication::focusWidget();
    if (!m_findBar->isAncestorOf(focus) && !m_outline->isAncestorOf(focus))
        m_fields->focus(last.field);
    return true;
}

ArticleContent Workspace::content() const
{
    ArticleContent content = m_content;
    m_form->writeTo(content);
    m_details->writeTo(content);
    content.body = m_editor->mirror().text();
    return content;
}

void Workspace::showFacts()
{
    const std::shared_ptr<const DeskFacts> facts = m_watch->facts();
    m_loading = true;
    m_form->setKinds(facts->kinds);
    m_form->setCategories(facts->settings.categories);
    m_helps->setDeskWords(facts->settings.words);
    m_loading = false;
    showKind();
    showHeading();
    orderPage();
}

void Workspace::showHeading()
{
    const ArticleContent now = content();
    // A dictionary takes as long to read as the first page to show: that comes first.
    if (m_pipeline->newest())
        m_helps->setLanguage(now.language);
    // By its own language, whatever the window speaks.
    m_editor->setLayoutDirection(QLocale(now.language).textDirection());
    const QString kind = m_watch->facts()->kind(now.kind).name.in(uiLanguage());
    QStringList words{kind, now.category};
    words.removeAll(QString());
    for (const Presence &other : m_presence->others())
        words.append(tr("also here: %1").arg(singleLine(other.person)));
    m_editHead->setNote(words.join(QStringLiteral(" · ")));
    Q_EMIT titleChanged(now.headline.isEmpty() ? tr("Untitled") : now.headline);
}

void Workspace::orderPage()
{
    if (m_article.isNull())
        return;
    const ArticleContent now = content();
    m_watch->setSurroundings(surroundingsOf(now));
    if (m_watch->isReady())
        m_pipeline->order({now, m_publicState, m_watch->facts(), m_theme->theme()});
}

} // namespace stet
