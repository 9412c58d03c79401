// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/checking.h"
#include "ui/editor/claims/claim_mark.h"
#include "ui/editor/proposals/proposal_mark.h"
#include "ui/preview/preview_view.h"

#include <QObject>

#include <memory>
#include <optional>

namespace stet {

class DeskSession;
struct PageOutcome;

/// What was said of the words of the open article, anchored anew in what is typed: a verdict falls
/// with the key that changes its words, before the desk has them. Works on the pool, on the newest
/// text alone. Owned by the workspace; UI thread.
class ClaimMarks : public QObject
{
    Q_OBJECT

public:
    ClaimMarks(DeskSession &session, QObject *parent);

    void open(ArticleId article);
    void forget();
    /// The text is another by now.
    void follow(const std::shared_ptr<const PageOutcome> &outcome);

Q_SIGNALS:
    /// The places of headline, dek and body that something stands under, of each field in rising
    /// order; the texts may be others than `content` by the time.
    void marked(const std::vector<stet::ClaimMark> &marks, const stet::ArticleContent &content);
    /// The same words where the page has them.
    void shown(const std::vector<stet::PreviewClaim> &claims);
    /// The open proposals whose words stand in `content`, in the order of the page; the text may be
    /// another by the time.
    void proposed(const std::vector<stet::ProposalMark> &marks,
                  const stet::ArticleContent &content);
    /// How many threads of the check wait for an answer.
    void notesCounted(int waiting);

private:
    void read();
    void anchor();

    DeskSession &m_session;
    ArticleId m_article;
    std::shared_ptr<const ReviewedArticle> m_sheet; ///< null where nothing was said of it
    std::shared_ptr<const PageOutcome> m_outcome;
    std::shared_ptr<const ArticleWords> m_words; ///< of the last text, which saves time
    bool m_running = false;
    bool m_again = false;
    bool m_marked = false;
    int m_opened = 0;
    int m_reading = 0;
};

} // namespace stet
