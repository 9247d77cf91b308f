/*
 * The select echo server of the notes, chapter 6: on 127.0.0.1, its port from argv (0 or none: the kernel's choice,
 * which it tells), and without the printf for each message, so that the echo itself is what gets measured.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/select.h>
#include <sys/socket.h>

#define MAX_CLIENTS 100
#ifndef BUFFER_SIZE
#define BUFFER_SIZE 1024
#endif

int main(int argc, char **argv)
{
    int listen_fd,conn_fd;
    struct sockaddr_in server_addr,client_addr;
    socklen_t cli_len = sizeof(server_addr);
    fd_set read_fds,temp_fds;
    int max_fd;

    listen_fd = socket(AF_INET,SOCK_STREAM,0);
    memset(&server_addr,0,sizeof(server_addr));
    server_addr.sin_family = AF_INET;
    server_addr.sin_port = htons(argc > 1 ? atoi(argv[1]) : 0);
    server_addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if(bind(listen_fd,(struct sockaddr *)&server_addr,sizeof(server_addr)) < 0){
        perror("bind");
        return 1;
    }
    listen(listen_fd,MAX_CLIENTS);
    getsockname(listen_fd,(struct sockaddr *)&server_addr,&cli_len);
    printf("port %d\n",ntohs(server_addr.sin_port));
    fflush(stdout);
    FD_ZERO(&read_fds);
    FD_SET(listen_fd,&read_fds);
    max_fd = listen_fd;

    while(1){
        temp_fds = read_fds;
        int ret = select(max_fd+1,&temp_fds,NULL,NULL,NULL);
        if(ret > 0){
            if(FD_ISSET(listen_fd,&temp_fds)){
                conn_fd = accept(listen_fd,(struct sockaddr *)&client_addr,&cli_len);
                FD_SET(conn_fd,&read_fds);
                if(conn_fd > max_fd){
                    max_fd = conn_fd;
                }
            }
            for(int i = listen_fd + 1; i <= max_fd; i++){
                if(FD_ISSET(i,&temp_fds)){
                    char buffer[BUFFER_SIZE];
                    memset(buffer,0,BUFFER_SIZE);
                    ret = read(i,buffer,BUFFER_SIZE);
                    if(ret <= 0){
                        close(i);
                        FD_CLR(i,&read_fds);
                    }
                    else{
                        send(i,buffer,ret,0);
                    }
                }
            }
        }
    }
}
