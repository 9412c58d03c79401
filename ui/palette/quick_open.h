// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/desk_session.h"
#include "ui/palette/title_index.h"

#include <QObject>
#include <QSet>

#include <atomic>
#include <memory>

namespace stet {

class PalettePopup;

/// Opens an article by some letters of its headline or slug. Reads the titles of the desk once,
/// keeps them up to date by what the desk tells, and looks through them on the pool: the window
/// never waits, and only the answer to the newest letters is shown. Owned by whoever shows the
/// desk; UI thread.
class QuickOpen : public QObject
{
    Q_OBJECT

public:
    QuickOpen(DeskSession &session, QWidget *window, QObject *parent);
    ~QuickOpen() override;

    void ask();

    /// Reads the titles before anybody asks; `ready` follows.
    void prepare();
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] PalettePopup &popup() const;

Q_SIGNALS:
    void openRequested(const stet::ArticleId &article);
    /// The titles are there.
    void ready();
    /// What is shown answers what was typed last.
    void answered();
    void failed(const stet::Error &error);

private:
    using Index = std::shared_ptr<const TitleIndex>;

    void search(const QString &text);
    void showNewest(int question);
    void showFound(const std::vector<ArticleTitle> &titles);
    void readAll();
    void readChanged();
    void take(const Result<Index> &index);

    DeskSession &m_session;
    PalettePopup *m_popup;
    Index m_index;
    QSet<ArticleId> m_changed; ///< since the index was made
    bool m_reading = false;
    std::shared_ptr<std::atomic<int>> m_question = std::make_shared<std::atomic<int>>(0);
};

} // namespace stet
