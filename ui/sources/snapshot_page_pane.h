// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/snapshot.h"
#include "core/render/snapshot_page.h"
#include "core/sources/shaping.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace stet {

class DeskSession;
class Extractor;
class FindStrip;
class NoticeBar;
class PreviewView;

/// A snapshot as the page that it was, drawn anew from what was kept of it in the locked view that
/// previews have: no script, no picture, no connection. Reads and draws nothing until it is seen.
/// Owned by SourcePage; UI thread.
class SnapshotPagePane : public QWidget
{
    Q_OBJECT

public:
    SnapshotPagePane(DeskSession &session, QWidget *parent);
    ~SnapshotPagePane() override;

    void showSnapshot(const Snapshot &snapshot);
    void showNothing();

    /// To a place of its words, in UTF-16 units.
    void goTo(qsizetype position);
    void focusFind();
    void findNext();
    void findPrevious();
    [[nodiscard]] PreviewView &view() const;

Q_SIGNALS:
    /// The person went to this place of the words.
    void placeChanged(qsizetype position);
    void errorRaised(const stet::Error &error, const QString &doing);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Drawn;

    [[nodiscard]] QWidget *makeTools();
    void read();
    void take(const ShapedSnapshot &shaped);
    void find(const QString &words);
    void step(int by);
    void draw();
    void takeDrawn(const Drawn &drawn);
    /// At once where the page stands in the view, else when it does.
    void scrollToGoal();
    void showNotice();
    void applyColours();
    [[nodiscard]] QByteArray partAt(qsizetype position) const;

    DeskSession &m_session;
    PreviewView *m_view;
    NoticeBar *m_notice;
    FindStrip *m_find = nullptr;
    std::unique_ptr<Extractor> m_extractor; ///< made for the first page
    std::unique_ptr<Shaping> m_shaping;
    QFuture<Result<ShapedSnapshot>> m_reading;
    Snapshot m_snapshot;
    std::shared_ptr<const ShapedSnapshot> m_shaped; ///< null: not read yet
    std::shared_ptr<const Page> m_page;             ///< as it was drawn last
    std::vector<qsizetype> m_parts;                 ///< where the parts of that begin
    std::vector<FoundPlace> m_found;
    int m_current = -1;
    qsizetype m_goal = -1; ///< a place that waits to be shown; -1: none
    quint64 m_generation = 0;
    int m_leftOut = 0;
    bool m_unread = false;  ///< the snapshot was not read, since nobody sees it
    bool m_drawing = false; ///< one drawing at a time
    bool m_again = false;   ///< what is drawn is old already
};

} // namespace stet
