// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/listing.h"
#include "ui/desk/desk_choices.h"
#include "ui/desk/list_selection.h"

#include <QObject>

#include <functional>
#include <optional>

namespace stet {

class DeskPage;
class PalettePopup;
struct BulkChange;
struct PaletteQuestion;

/// The commands of the desk that ask something first: whose, which tag, until when, under which
/// name. Each asks in the palette over the window. Owned by the desk's area; UI thread.
class DeskCommands : public QObject
{
    Q_OBJECT

public:
    DeskCommands(DeskPage &page, QWidget *window, QObject *parent);
    ~DeskCommands() override;

    /// The article that is being written; the commands on chosen articles are about it as long as
    /// it is set. `keepWords` is called before one is given.
    struct Opened
    {
        ArticleId article;
        QString headline;
        bool spiked = false;
        std::function<void()> keepWords;
    };

    void setOpened(std::optional<Opened> opened);
    /// What the commands are about: the open article, or what is chosen in the list.
    [[nodiscard]] ListSelection target() const;

    void askOwner();
    void askChecker();
    /// Who checks it; it is in fact-check with that.
    void askSend();
    /// Who is in which article now; the one that is chosen is opened.
    void askWhoIsWhere();
    void askCategory();
    void askTagToAdd();
    void askTagToRemove();
    void askInterval();
    void askDue();
    void askExportFolder();

    void trash();
    void restore();
    void setState(WorkState state);

    void askFilter(ListFilter filter);
    void askSearchName();
    void askNewName(const QUuid &search);
    void removeSearch(const QUuid &search);
    void showSearch(const QUuid &search);
    /// The saved search that the list shows; null: none.
    [[nodiscard]] QUuid shownSearch() const;

    /// The choice of columns, below their heads.
    void askColumns();

    [[nodiscard]] PalettePopup &popup() const;

Q_SIGNALS:
    void openRequested(const stet::ArticleId &article);
    /// The article that is being written goes to the trash.
    void openedTrashed();

private:
    using Change = std::function<BulkChange(const QString &)>;

    void withChoices(std::function<void(const DeskChoices &)> then);
    void askPerson(const QString &placeholder, const Change &change);
    /// False where nothing was begun: another step is under way, or the desk is only read.
    bool apply(const BulkChange &change);

    DeskPage &m_page;
    PalettePopup *m_popup;
    std::optional<Opened> m_opened;
};

} // namespace stet
