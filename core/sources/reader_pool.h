// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/reader_process.h"

#include <QObject>
#include <QPointer>

#include <deque>
#include <optional>
#include <vector>

namespace stet {

/// A text that waits to be read or is being read (`ReaderPool`).
class ReadingTurn : public QObject
{
public:
    using QObject::QObject;

    /// What is to be read, asked whenever a process is to have it; nothing where nobody waits for
    /// it any more.
    [[nodiscard]] virtual std::optional<ReadingOrder> order() = 0;

    /// What the process that read it said.
    virtual void take(const QByteArray &answer) = 0;
    /// The process that read it ended, with what it told of that.
    virtual void lose(const QString &why) = 0;
};

/// Has texts read by a few processes at once, in the order in which they came: each may take
/// gigabytes. A process that has answered gets the next text; one that ended costs the text that it
/// read and is replaced by another, which also gets the text that the one had not begun. Owned by
/// an Extractor; lives on its thread. Its end ends all processes, and nobody is told.
class ReaderPool : public QObject
{
public:
    ReaderPool(QString program, const ExtractLimits &limits);

    void add(ReadingTurn *turn);
    /// Ends the process that reads for it, where one does: `lose` follows.
    void drop(const ReadingTurn *turn);

private:
    /// Whether it is the first process that a text is given to.
    enum class Try { First, Second };

    struct Given
    {
        QPointer<ReadingTurn> turn;
        Try which = Try::First;
    };

    struct Place
    {
        ReaderProcess *process = nullptr; ///< a child
        Given given;                      ///< whose text it reads
    };

    void startSome();
    [[nodiscard]] bool mayReadMore() const;
    [[nodiscard]] Place &freePlace();
    void addPlace();
    void replace(ReaderProcess *process, const QString &why, LostText text);
    /// Takes from a process what it was given; none where nobody waits for that.
    Given takeGiven(const ReaderProcess *process);

    QString m_program;
    ExtractLimits m_limits;
    std::deque<Given> m_waiting;
    std::vector<Place> m_places;
};

} // namespace stet
