// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk_session.h"
#include "core/desk/snapshots.h"
#include "core/model/language.h"
#include "core/model/library_listing.h"
#include "core/model/source.h"
#include "ui/sources/rests_model.h"

#include <QTimer>
#include <QUrl>
#include <QWidget>

#include <vector>

class QListView;
class QSplitter;
class QTableView;
class QTabWidget;

namespace stet {

class ComparePane;
class LooksModel;
class RestsModel;
class RestsReader;
class SnapshotListModel;
class SnapshotPagePane;
class SourceHead;
class WordsPane;

/// One source: what it is, its snapshots, their words, what two of them say differently, what rests
/// on it, and the record of looks. Each view is a tab; the words and the page that they stood on
/// are at one place. Reads by the desk's verbs and shows what changed by itself; changes nothing.
/// Owned by SourcesArea; UI thread.
class SourcePage : public QWidget
{
    Q_OBJECT

public:
    enum class View { Words, Page, Compare, Rests, Looks };

    SourcePage(DeskSession &session, const Languages &languages, QWidget *parent);

    void open(const SourceId &source);
    /// That one, which may not be read yet.
    [[nodiscard]] SourceId openedId() const;
    [[nodiscard]] const Source &source() const;
    /// The source as a row of the list, for the commands.
    [[nodiscard]] LibraryRow row() const;
    /// The snapshot that the person looks at; null: none.
    [[nodiscard]] SnapshotId shownSnapshot() const;

    void showView(View view);
    void focusContent();
    void focusFind();
    void findNext();
    void findPrevious();
    void goToNextChange();

Q_SIGNALS:
    void backRequested();
    void editRequested();
    void lookRequested();
    void seenRequested();
    void stillSaysRequested();
    void linkRequested(const QUrl &url);
    /// To the place of a sentence that rests on the source.
    void articleRequested(const stet::ArticleId &article, const stet::CitingSentence &place);
    /// What the commands are about is another.
    void sourceChanged();
    /// The source that is shown is no more in the library.
    void sourceLeft();
    void errorRaised(const stet::Error &error, const QString &doing);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildLayout();
    void connectParts();
    [[nodiscard]] QListView *makeSnapshotList(QWidget *parent);
    [[nodiscard]] QListView *makeRestsList(QWidget *parent);
    [[nodiscard]] QTableView *makeLooksTable(QWidget *parent);
    void deskChanged(const Changes &changes);
    void read();
    void readSnapshots();
    void takeSnapshots(const std::vector<Snapshot> &snapshots,
                       const std::vector<MergedSnapshots> &merged);
    void connectPlaces();
    void showSnapshot(int row);
    void openSentence(int row);
    void nameTabs();

    DeskSession &m_session;
    SourceHead *m_head;
    QSplitter *m_splitter;
    SnapshotListModel *m_snapshots;
    QListView *m_list = nullptr;
    QTabWidget *m_tabs = nullptr;
    WordsPane *m_words = nullptr;
    SnapshotPagePane *m_page = nullptr;
    ComparePane *m_compare = nullptr;
    RestsModel *m_rests;
    RestsReader *m_restsReader;
    QListView *m_restsList = nullptr;
    LooksModel *m_looks;
    QTableView *m_looksTable = nullptr;
    QTimer m_refresh;
    SourceId m_id;
    Source m_source; ///< as read
    LinkHistory m_link;
    SnapshotId m_shown;     ///< whose words are shown
    qsizetype m_place = -1; ///< where in them the person is; -1: nowhere yet
    int m_lookCount = 0;
    bool m_fresh = true;  ///< nothing was shown of it yet
    bool m_stale = false; ///< something changed while nobody saw it
};

} // namespace stet
