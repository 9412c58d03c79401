// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/galley.h"
#include "core/model/article.h"
#include "core/model/language.h"
#include "core/review/claims/claim_words.h"
#include "core/review/problems.h"
#include "ui/editor/desk_facts.h"
#include "ui/preview/preview_view.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace stet {

class Theme;

/// What a page is to be made of: copies and shared values, safe to read on any thread.
struct PageOrder
{
    ArticleContent content;
    PublicState publicState = PublicState::None;
    std::shared_ptr<const DeskFacts> facts;
    std::shared_ptr<const Theme> theme;
};

/// What came of it.
struct PageOutcome
{
    PageOrder order;
    std::shared_ptr<const Galley> galley;
    std::shared_ptr<const ArticleWords> words; ///< null where readers are shown no evidence
    PreviewUpdate update;
    int leftOut = 0; ///< blocks that were too much for the preview
    TextLength length;
};

/// Makes pages of what is typed, off the UI thread: one at a time, and of the orders that arrive
/// meanwhile only the newest. Each outcome holds the patch from the one before. Problems are
/// looked for when typing pauses, so that they hold up no page. Lives on the UI thread; what is
/// under way when it is deleted is dropped.
class PagePipeline : public QObject
{
    Q_OBJECT

public:
    explicit PagePipeline(const Languages &languages, QObject *parent = nullptr);

    void order(PageOrder order);

    /// The newest outcome; null before the first.
    [[nodiscard]] std::shared_ptr<const PageOutcome> newest() const;

Q_SIGNALS:
    void made(const std::shared_ptr<const stet::PageOutcome> &outcome);
    /// The problems of the newest text.
    void problemsFound(const std::vector<stet::Problem> &problems);

private:
    void start(PageOrder order);
    void finished(const std::shared_ptr<const PageOutcome> &outcome);
    void lookForProblems();

    const Languages &m_languages;
    std::optional<PageOrder> m_waiting;
    std::shared_ptr<const PageOutcome> m_newest;
    quint64 m_generation = 0;
    bool m_running = false;
    bool m_looking = false;
    QTimer m_pause;
};

} // namespace stet
