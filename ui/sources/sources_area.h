// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/desk_session.h"
#include "core/model/language.h"
#include "core/model/library_listing.h"
#include "core/model/source.h"
#include "ui/sources/library_question.h"
#include "ui/sources/source_use.h"
#include "ui/widgets/notice_bar.h"

#include <QPointer>
#include <QUrl>
#include <QWidget>

#include <vector>

class QStackedWidget;

namespace stet {

class LibraryPage;
class PalettePopup;
class SourceDeeds;
class SourceEditor;
class SourceKeeper;
class SourcePage;
struct CitingSentence;

/// Whose it is what a person has.
enum class KeepFor {
    Chosen,   ///< the source that is chosen or open
    NewSource ///< none that the library has
};

/// All that the window shows of the library: the list of sources, the page of one, and what is done
/// with them. Made when it is first wanted. Owned by DeskArea; UI thread.
class SourcesArea : public QWidget
{
    Q_OBJECT

public:
    SourcesArea(DeskSession &session, const Languages &languages, QWidget *parent);

    /// It takes the height that there is, as DeskArea does.
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }

    [[nodiscard]] LibraryPage &library() const;
    /// Null until a source was opened.
    [[nodiscard]] SourcePage *page() const;
    [[nodiscard]] SourceDeeds &deeds() const;

    void showShelf(LibraryShelf shelf);
    /// Puts the caret into the line for the link of a new source, with that link where there is
    /// one.
    void beginAdding(const QUrl &link = {});
    void openSource(const SourceId &source);
    [[nodiscard]] bool isPageShown() const;
    /// The keyboard goes to what is shown.
    void focusShown();
    /// One step: from a source to the list, from there to the articles (`left`).
    void back();

    /// What the commands are about: the open source, or those that are chosen in the list.
    [[nodiscard]] std::vector<LibraryRow> target() const;
    void openChosen();
    void editChosen();
    void lookAgain();
    void confirmSeen();
    /// The person has looked themselves at what has no link.
    void stillSays();
    /// Files or words that a person has of the chosen source, or that become a new one.
    void keepFiles(KeepFor whom);
    void keepWords(KeepFor whom);
    /// Files that were dropped: with the source whose page is shown, else each becomes a source.
    void takeFiles(const QStringList &files);
    /// Each becomes a source, whatever is shown.
    void takeAsSources(const QStringList &files);
    /// A file that becomes a source which `use` gets.
    void takeToUse(const QString &file, const SourceUse &use);
    /// Reads the page at a link that was dropped, which becomes a source.
    void takeLink(const QUrl &link);
    /// Asks with which source the chosen one is to be one.
    void mergeChosen();
    /// Asks which of the sources that were merged into the chosen one is to stand for itself.
    void separateFromChosen();

    /// Whether a dialog holds what a person typed and nothing has kept yet.
    [[nodiscard]] bool holdsWords() const;
    /// Asks what is to become of it.
    void askAboutWords();

Q_SIGNALS:
    /// The list or the page of a source is shown in place of the other.
    void shownChanged();
    /// What the commands are about, or what they can do, is another.
    void targetChanged();
    void left();
    /// From wherever one is.
    void openRequested(const stet::SourceId &source);
    void importRequested();
    void exportRequested();
    void articleRequested(const stet::ArticleId &article, const stet::CitingSentence &place);
    void linkRequested(const QUrl &url);
    void searchFocusRequested();
    void searchTextRequested(const QString &text);
    void contextMenuRequested(const QPoint &globalPosition);
    void noticeRaised(const stet::Notice &notice);
    void errorRaised(const stet::Error &error, const QString &doing);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void connectLibrary();
    void makePage();
    void showList();
    void edit(const SourceId &source);
    void openEditor(const Source &source);
    void offerKnownNames(SourceEditor &editor);
    [[nodiscard]] SourceId keptFor(KeepFor whom) const;
    [[nodiscard]] PalettePopup &popup();
    void askMerge(const Source &gone);
    void save(SourceEditor &editor, const Source &source);

    DeskSession &m_session;
    const Languages &m_languages;
    QStackedWidget *m_stack;
    SourceDeeds *m_deeds;
    SourceKeeper *m_keeper;
    LibraryPage *m_library;
    SourcePage *m_page = nullptr;
    QPointer<SourceEditor> m_editor;
    QPointer<PalettePopup> m_popup; ///< made for the first question; over the window
};

} // namespace stet
