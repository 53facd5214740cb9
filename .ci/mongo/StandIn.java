import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.util.List;

/**
 * Stands in for MongoDB where no mongod can be downloaded: in memory, on 127.0.0.1 only, gone when the process ends.
 *
 * <p>{@code java -cp 'JARS/*' StandIn.java [PORT]}: PORT is 27117 unless given; 0 takes a free one. Prints one line,
 * {@code mongodb://127.0.0.1:PORT}, when it answers. No transactions, update pipelines, change streams or explain.
 */
public class StandIn {
  /** The library's own newest version says wire version 8; MongoDB's driver for Node from 7 on wants 9 (server 4.4). */
  private static final class Five implements MongoVersion {
    @Override
    public List<Integer> getVersionArray() {
      return List.of(5, 0, 0);
    }

    @Override
    public int getWireVersion() {
      return 13;
    }
  }

  public static void main(String[] args) throws InterruptedException {
    int port = args.length > 0 ? Integer.parseInt(args[0]) : 27117;
    var server = new MongoServer(H2Backend.inMemory().version(new Five()));
    try {
      server.bind("127.0.0.1", port);
    } catch (Exception taken) { // netty throws the checked BindException undeclared
      System.err.println("stand-in: cannot listen on 127.0.0.1:" + port + ": " + taken.getMessage());
      server.shutdownNow();
      System.exit(1);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
    System.out.println("mongodb://127.0.0.1:" + server.getLocalAddress().getPort());
    Thread.currentThread().join();
  }
}
